package io.postern.local.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What happens, as it happens: the steps of the scenario, and between them every event that the services publish on
 * Kafka, read by a consumer like anybody's.
 */
final class Timeline implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of("postern.vpc.events", "postern.endpoint.events", "postern.quota.events");

    /** What an event makes of its subject. */
    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("ServiceRequested", "creating"),
            Map.entry("ServiceAvailable", "available"),
            Map.entry("EndpointRequested", "creating"),
            Map.entry("EndpointSubmitted", "pendingAcceptance"),
            Map.entry("EndpointAccepted", "accepted"),
            Map.entry("EndpointRejected", "rejected"),
            Map.entry("EndpointFailed", "failed"),
            Map.entry("EndpointDeletionRequested", "deleting"),
            Map.entry("EndpointDeleted", "deleted"),
            Map.entry("QuotaGranted", "held"),
            Map.entry("QuotaReleased", "released"),
            Map.entry("PortAllocated", "allocated"),
            Map.entry("PortReleased", "released"),
            Map.entry("BackendBound", "bound"));

    private final PrintStream out;
    private final Instant start = Instant.now();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;

    Timeline(PrintStream out, String bootstrapServers) {
        this.out = out;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "demo-timeline",
                        "auto.offset.reset",
                        "earliest",
                        "allow.auto.create.topics",
                        false,
                        "fetch.max.wait.ms",
                        20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(TOPICS);
        out.printf("%n%9s  %-10s %-27s %-46s %s%n", "seconds", "who", "what", "subject", "status");
        reader = Thread.ofVirtual().start(this::read);
    }

    /** From now on this project's events are told under this name. */
    void name(String projectId, String name) {
        names.put(projectId, name);
    }

    /** A step of the scenario. */
    void step(String who, String what, String subject, String status) {
        line(Instant.now(), who, what, subject, status);
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::event);
            }
        } catch (WakeupException _) {
            // closed
        }
    }

    private void event(ConsumerRecord<String, byte[]> event) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : event.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        String who = names.get(headers.getOrDefault("ce_tenant", ""));
        if (who != null) {
            String[] type = headers.getOrDefault("ce_type", "").split("\\.", -1);
            String what = type.length > 3 ? type[3] : "";
            line(
                    Instant.parse(headers.getOrDefault("ce_time", start.toString())),
                    who,
                    "  " + what,
                    headers.getOrDefault("ce_subject", ""),
                    STATUS.getOrDefault(what, ""));
        }
    }

    private synchronized void line(Instant at, String who, String what, String subject, String status) {
        double seconds = Duration.between(start, at).toMillis() / 1000.0;
        out.printf("%9.3f  %-10s %-27s %-46s %s%n", seconds, who, what, subject, status);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
