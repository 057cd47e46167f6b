package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The port to the log: rows in, rows out, all or nothing. It decides nothing and knows no aggregate. */
public interface EventStore {

    /**
     * @param view table to read from
     * @return the rows that exist, by id
     */
    Uni<Map<String, ViewRow>> read(String view, Collection<String> ids);

    /**
     * Appends in one statement and one commit, or not at all.
     *
     * @return fails with {@link Conflict} when a version, a guard or a position has moved on, with
     *     {@link ConstraintViolated} when a view's constraint refuses
     */
    Uni<Void> append(Append append);

    /** A row of a view. */
    record ViewRow(String id, String tenant, int version, String state) {}

    /**
     * @param state JSON of the state after the events
     * @param version of the stream after the events
     */
    record Stream(String type, String view, String id, String tenant, int version, String state, List<Event> events) {}

    /** JSON as text: numbers keep the digits they were written with. */
    record Event(String type, int schemaVersion, String payload, String metadata) {}

    record GuardedRow(String view, String id, int version) {}

    /**
     * A subscription's position in one partition.
     *
     * @param expected sequence before, empty when there was none
     * @param sequence sequence after
     */
    record Move(String subscription, String topic, int partition, String expected, String sequence, long nextOffset) {}

    /** A parked event that takes effect now, and is parked no longer. */
    record Unpark(String subscription, String topic, String sequence) {}

    record Append(List<Stream> streams, List<GuardedRow> guards, List<Move> moves, List<Unpark> unparks) {
        boolean isEmpty() {
            return streams.isEmpty() && moves.isEmpty() && unparks.isEmpty();
        }
    }
}
