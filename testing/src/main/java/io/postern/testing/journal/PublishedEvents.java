package io.postern.testing.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events on the topic of a service that is not there: what crosses between services is only their JSON. */
public final class PublishedEvents implements AutoCloseable {

    private static final AtomicLong POSITION = new AtomicLong(System.currentTimeMillis());

    private final String service;
    private final String topic;
    private final KafkaProducer<String, String> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    /** @param topicPrefix of the service under test */
    public PublishedEvents(String bootstrapServers, String topicPrefix, String service) {
        this.service = service;
        this.topic = topicPrefix + service + ".events";
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5"),
                new StringSerializer(),
                new StringSerializer());
    }

    /**
     * Publishes in the order of the calls.
     *
     * @param stream type of the stream, e.g. {@code endpoint}
     * @return id of the event
     */
    public String publish(String type, String stream, String id, String tenant, String payload) {
        String eventId = UUID.randomUUID().toString();
        long position = POSITION.incrementAndGet();
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, tenant, payload);
        Map<String, String> members = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                eventId,
                "ce_source",
                "/postern/" + service,
                "ce_type",
                "io.postern.%s.%s.v1".formatted(service, type),
                "ce_subject",
                stream + "/" + id,
                "ce_time",
                Instant.now().toString(),
                "ce_sequence",
                "%06d-%020d-%020d".formatted(1, position, position),
                "ce_tenant",
                tenant,
                "ce_streamversion",
                "1",
                "ce_actor",
                "user:test");
        members.forEach((name, value) -> header(event.headers(), name, value));
        header(event.headers(), "ce_requestid", "request-" + position);
        header(event.headers(), "ce_correlationid", "request-" + position);
        sent.add(producer.send(event));
        return eventId;
    }

    /** Waits until the log has all that was published. */
    public void flush() {
        producer.flush();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("an event could not be published", e);
            }
        }
        sent.clear();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
