package io.postern.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from the log of a service: what crosses between services is its JSON, never a Java type.
 *
 * @param sequence orders all events of one source, lexicographically; equal means the same event once more
 * @param type event name, e.g. {@code EndpointRequested}
 * @param stream stream type of the event's subject, e.g. {@code endpoint}
 * @param id stream id of the event's subject
 * @param version of the stream after the event
 * @param tenant project id, or domain id for IAM
 * @param payload JSON text; null when the log says that the subject is erased (a tombstone of a compacted topic)
 */
public record Received(
        String eventId,
        String sequence,
        String source,
        String type,
        int schemaVersion,
        String stream,
        String id,
        int version,
        String tenant,
        Instant time,
        Origin origin,
        @Nullable String payload) {

    /** The type of a record that is not an event of ours: parked as it came. */
    static final String UNREADABLE = "Unreadable";

    /** A record that could not be read; its place in the log stands for its identity. */
    static Received unreadable(String topic, int partition, long offset, Instant time, @Nullable String payload) {
        String place = "%s/%d/%d".formatted(topic, partition, offset);
        return new Received(
                place,
                "",
                topic,
                UNREADABLE,
                0,
                "record",
                place,
                0,
                "",
                time,
                Origin.request("unknown", place),
                payload);
    }

    boolean readable() {
        return !type.equals(UNREADABLE);
    }

    Received sequenced(String newSequence) {
        return new Received(
                eventId, newSequence, source, type, schemaVersion, stream, id, version, tenant, time, origin, payload);
    }

    /**
     * @param shape a record with only the members the reader needs
     * @throws IllegalArgumentException when the payload does not have that shape: a poison event
     */
    public <T> T as(Class<T> shape) {
        try {
            return Json.MAPPER.readValue(payload == null ? "null" : payload, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s %s is not a %s".formatted(type, eventId, shape.getSimpleName()), e);
        }
    }

    /** The origin of whatever this event leads to. */
    public Origin leadsTo(String process) {
        return new Origin(
                "process:" + process, origin.requestId(), origin.correlation(), eventId, origin.traceparent());
    }
}
