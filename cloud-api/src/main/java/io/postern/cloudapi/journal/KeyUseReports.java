package io.postern.cloudapi.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.postern.cloudapi.identity.KeyUses;
import io.postern.journal.JournalConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells IAM which keys are in use: a hint on a topic of its own, once a minute for each key, not an event of a log. What
 * cannot be told is forgotten.
 */
@ApplicationScoped
public class KeyUseReports implements KeyUses {

    private static final Logger LOG = Logger.getLogger(KeyUseReports.class);
    private static final String TOPIC = "iam.usage";
    private static final Duration EXACTNESS = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 50_000;
    private static final long PERIOD_SECONDS = 2;
    private static final int PATIENCE_MILLIS = 5_000;

    private final String topic;
    private final String brokers;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .expireAfterWrite(EXACTNESS)
            .maximumSize(MOST_KEYS)
            .build();
    private final Map<String, Instant> toTell = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("key-uses").daemon().factory());

    KeyUseReports(JournalConfig journal, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.topic = journal.topicPrefix() + TOPIC;
        this.brokers = brokers;
    }

    @Override
    public void used(String access, Instant at) {
        if (told.asMap().putIfAbsent(access, true) == null) {
            toTell.put(access, at);
        }
    }

    void start(@Observes StartupEvent started) {
        Future<?> _ = clock.scheduleWithFixedDelay(this::tell, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        clock.shutdownNow();
    }

    private void tell() {
        if (toTell.isEmpty()) {
            return;
        }
        Map<String, Instant> uses = Map.copyOf(toTell);
        toTell.entrySet().removeAll(uses.entrySet());
        try (KafkaProducer<String, byte[]> producer = producer()) {
            uses.forEach((access, at) -> {
                byte[] millis = Long.toString(at.toEpochMilli()).getBytes(StandardCharsets.UTF_8);
                Future<?> _ = producer.send(new ProducerRecord<>(topic, access, millis));
            });
        } catch (RuntimeException e) {
            LOG.debugf(e, "Uses of keys cannot be told keys=%d", uses.size());
        }
    }

    /** For a moment only: a connection that is used twice a minute is not worth keeping. */
    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        2 * PATIENCE_MILLIS),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
