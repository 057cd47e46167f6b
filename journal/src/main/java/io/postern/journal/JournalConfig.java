package io.postern.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the journal meets the log. */
@ConfigMapping(prefix = "postern")
public interface JournalConfig {

    /** Put before every topic and consumer group, so that several systems can share one Kafka. */
    @WithDefault("postern.")
    String topicPrefix();

    Relay relay();

    Subscription subscription();

    Topics topics();

    Keys keys();

    /** Journal to Kafka. */
    interface Relay {
        /** Off only where the journal is used without its log. */
        @WithDefault("true")
        boolean enabled();

        /** Safety net behind the wake-ups after commits; also how often a standby asks for the lead. */
        @WithDefault("250ms")
        Duration poll();

        /** Events published in one round at the most. */
        @WithDefault("1000")
        int batch();

        /** Shortest time between two rounds, in which commits gather under load: a little latency for much work. */
        @WithDefault("2ms")
        Duration gather();
    }

    /** Kafka to effects. */
    interface Subscription {
        /** Longest pause between two tries while a dependency is down. */
        @WithDefault("2s")
        Duration backOff();

        /** Conflicts in a row after which a batch is taken apart, event by event. */
        @WithDefault("5")
        int conflicts();
    }

    /** How topics are made when they are missing. */
    interface Topics {
        /** A sequence is per partition: the number must never change for a topic that has events. */
        @WithDefault("6")
        int partitions();

        @WithDefault("1")
        short replication();
    }

    /** What requests with an idempotency key did. */
    interface Keys {
        /** How long a request that comes again is told what it did, at least. */
        @WithDefault("24h")
        Duration kept();

        /** How often older ones are forgotten. */
        @WithDefault("10m")
        Duration sweep();
    }
}
