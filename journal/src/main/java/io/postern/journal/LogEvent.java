package io.postern.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * An event on the log: a CloudEvent 1.0 in binary mode with the sequence, partitioning, correlation and tracing
 * extensions, and members of our own for stream, version and tenant.
 */
final class LogEvent {

    /** Deleting a subject of a compacted topic leaves a tombstone, so that what it held can be forgotten. */
    private static final String ENDS_A_SUBJECT = "Deleted";

    private LogEvent() {}

    /**
     * Orders all events of one service: life of the log, transaction, position; fixed width, so that text sorts.
     */
    static String sequence(int epoch, long transaction, long position) {
        return "%06d-%020d-%020d".formatted(epoch, transaction, position);
    }

    /** A row of the journal, as the relay reads it. */
    record JournalRow(
            String eventId,
            String sequence,
            String stream,
            String id,
            int version,
            String type,
            int schemaVersion,
            String tenant,
            @Nullable String payload,
            Origin origin,
            Instant time) {

        JournalRow with(@Nullable String other) {
            return new JournalRow(
                    eventId, sequence, stream, id, version, type, schemaVersion, tenant, other, origin, time);
        }
    }

    static String type(String service, String event, int schemaVersion) {
        return "io.postern.%s.%s.v%d".formatted(service, event, schemaVersion);
    }

    static ProducerRecord<String, byte[]> record(String service, String topic, JournalRow row, boolean compacted) {
        String key = compacted ? row.id() : row.tenant();
        String payload = row.payload();
        byte[] value = payload == null || compacted && row.type().endsWith(ENDS_A_SUBJECT)
                ? null
                : payload.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, null, key, value, headers(service, row));
    }

    private static List<Header> headers(String service, JournalRow row) {
        List<Header> headers = new ArrayList<>(List.of(
                header("content-type", "application/json"),
                header("ce_specversion", "1.0"),
                header("ce_id", row.eventId()),
                header("ce_source", "/postern/" + service),
                header("ce_type", type(service, row.type(), row.schemaVersion())),
                header("ce_subject", row.stream() + "/" + row.id()),
                header("ce_time", row.time().toString()),
                header("ce_sequence", row.sequence()),
                header("ce_partitionkey", row.tenant()),
                header("ce_tenant", row.tenant()),
                header("ce_streamversion", Integer.toString(row.version())),
                header("ce_actor", row.origin().actor()),
                header("ce_requestid", row.origin().requestId()),
                header("ce_correlationid", row.origin().correlation())));
        String causation = row.origin().causation();
        if (causation != null) {
            headers.add(header("ce_causationid", causation));
        }
        String traceparent = row.origin().traceparent();
        if (traceparent != null) {
            headers.add(header("ce_traceparent", traceparent));
        }
        return headers;
    }

    /**
     * @throws IllegalArgumentException when the record is not an event of ours
     */
    static Received received(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        String type = required(headers, "ce_type");
        String subject = required(headers, "ce_subject");
        int dot = type.lastIndexOf(".v");
        int slash = subject.indexOf('/');
        if (dot < 0 || slash < 0) {
            throw new IllegalArgumentException("neither type %s nor subject %s is ours".formatted(type, subject));
        }
        byte[] value = record.value();
        return new Received(
                required(headers, "ce_id"),
                required(headers, "ce_sequence"),
                required(headers, "ce_source"),
                type.substring(type.lastIndexOf('.', dot - 1) + 1, dot),
                Integer.parseInt(type.substring(dot + 2)),
                subject.substring(0, slash),
                subject.substring(slash + 1),
                Integer.parseInt(required(headers, "ce_streamversion")),
                required(headers, "ce_tenant"),
                Instant.parse(required(headers, "ce_time")).truncatedTo(ChronoUnit.MILLIS),
                new Origin(
                        required(headers, "ce_actor"),
                        required(headers, "ce_requestid"),
                        required(headers, "ce_correlationid"),
                        text(headers, "ce_causationid"),
                        text(headers, "ce_traceparent")),
                value == null ? null : new String(value, StandardCharsets.UTF_8));
    }

    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("a record without " + name + " is not an event of ours");
        }
        return value;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
