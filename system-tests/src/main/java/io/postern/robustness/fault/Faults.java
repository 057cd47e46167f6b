package io.postern.robustness.fault;

import io.postern.local.Component;
import io.postern.local.Ports;
import io.postern.robustness.Testbed;
import io.postern.robustness.fault.Fault.Kind;
import io.postern.robustness.net.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The table of everything that breaks. A new kind is one line. */
public final class Faults {

    private static final List<String> EVERYBODY = everybody();

    /** Every kind that can strike on any machine. */
    public static final List<Kind> ALL = List.of(
            new Kind("kill a service", random -> kill(service(random))),
            new Kind("kill PostgreSQL", _ -> kill(Ports.POSTGRES)),
            new Kind("kill Kafka", _ -> kill(Ports.KAFKA)),
            new Kind("restart a service", random -> stop(service(random))),
            new Kind("restart PostgreSQL", _ -> stop(Ports.POSTGRES)),
            new Kind("restart Kafka", _ -> stop(Ports.KAFKA)),
            new Kind("kill everything", _ -> new AllKilled()),
            new Kind("Kafka loses everything", _ -> new KafkaLost()),
            new Kind("a topic is deleted", random -> new TopicLost(service(random))),
            new Kind("an operator looks", _ -> new Inspection()),
            new Kind("pause", random -> pause(one(EVERYBODY, random))),
            new Kind("long pause", random -> new LongPause(one(EVERYBODY, random), seconds(random, 8, 20))),
            new Kind(
                    "kill one of two replicas",
                    random -> new Failover(service(random), Failover.Way.KILL, Duration.ZERO)),
            new Kind(
                    "pause one of two replicas",
                    random -> new Failover(service(random), Failover.Way.PAUSE, seconds(random, 1, 20))),
            new Kind("cut off from PostgreSQL", random -> postgresWire(service(random), new Weather.Cut())),
            new Kind("silence towards PostgreSQL", random -> postgresWire(service(random), new Weather.Silent())),
            new Kind("cut off from Kafka", random -> kafkaWire(service(random), new Weather.Cut())),
            new Kind("silence towards Kafka", random -> kafkaWire(service(random), new Weather.Silent())),
            new Kind("slow network", random -> slow(service(random), random.nextInt(20, 200))),
            new Kind("answers break off", random -> front(service(random), new Weather.Breaking(4))),
            new Kind("clocks differ", random -> new ClockSet(service(random), random.nextInt(-240, 240))),
            new Kind("events are delivered again", random -> new Republish(service(random), random.nextLong())),
            new Kind("rubbish on a topic", random -> new Rubbish(service(random), random.nextLong())),
            new Kind("poison on a topic", random -> new Poison(service(random), random.nextLong())),
            new Kind("steps fail", random -> new StepFault(service(random), random.nextLong(), Steps.BEFORE)),
            new Kind("killed after a step", random -> new StepFault(service(random), random.nextLong(), Steps.AFTER)));

    /** Those that need small disks. */
    public static final List<Kind> ON_SMALL_DISKS = List.of(
            new Kind("disk full for PostgreSQL", _ -> full(Ports.POSTGRES, _ -> {})),
            new Kind("disk full for Kafka", _ -> full(Ports.KAFKA, Component::kill)));

    private Faults() {}

    /** All that can strike here. */
    public static List<Kind> on(Testbed bed) {
        List<Kind> kinds = new ArrayList<>(ALL);
        if (bed.disks().small()) {
            kinds.addAll(ON_SMALL_DISKS);
        }
        return kinds;
    }

    private static Fault kill(String victim) {
        return new Simple(victim, bed -> bed.component(victim).kill(), bed -> bed.up(victim));
    }

    private static Fault stop(String victim) {
        return new Simple(victim, bed -> bed.component(victim).stop(), bed -> bed.up(victim));
    }

    private static Fault pause(String victim) {
        return new Simple(victim, bed -> bed.component(victim).pause(), bed -> {
            bed.component(victim).resume();
            bed.up(victim);
        });
    }

    private static Duration seconds(RandomGenerator random, int from, int to) {
        return Duration.ofSeconds(random.nextInt(from, to + 1));
    }

    private static Fault postgresWire(String instance, Weather weather) {
        return new Simple(instance, bed -> bed.toPostgres(instance).weather(weather), bed -> {
            bed.toPostgres(instance).weather(Weather.CLEAR);
            bed.up(instance);
        });
    }

    private static Fault kafkaWire(String instance, Weather weather) {
        return new Simple(instance, bed -> bed.toKafka(instance).weather(weather), bed -> {
            bed.toKafka(instance).weather(Weather.CLEAR);
            bed.up(instance);
        });
    }

    private static Fault front(String instance, Weather weather) {
        return new Simple(instance, bed -> bed.front(instance).weather(weather), bed -> bed.front(instance)
                .weather(Weather.CLEAR));
    }

    private static Fault slow(String instance, int millis) {
        Weather slow = new Weather.Slow(Duration.ofMillis(millis));
        return new Simple(
                "%s by %d ms".formatted(instance, millis),
                bed -> {
                    bed.toPostgres(instance).weather(slow);
                    bed.toKafka(instance).weather(slow);
                },
                bed -> {
                    bed.toPostgres(instance).weather(Weather.CLEAR);
                    bed.toKafka(instance).weather(Weather.CLEAR);
                });
    }

    /**
     * A server that did not survive it is started again.
     *
     * @param end of a server that may still be about to give up: Kafka answers for a while after a write has failed
     */
    private static Fault full(String victim, Consumer<Component> end) {
        return new Simple(victim, bed -> bed.disks().fill(victim), bed -> {
            bed.disks().free(victim);
            end.accept(bed.component(victim));
            bed.up(victim);
        });
    }

    private static String service(RandomGenerator random) {
        return one(Testbed.SERVICES, random);
    }

    private static String one(List<String> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> everybody() {
        List<String> all = new ArrayList<>(Testbed.SERVICES);
        all.add(Ports.POSTGRES);
        all.add(Ports.KAFKA);
        return List.copyOf(all);
    }
}
