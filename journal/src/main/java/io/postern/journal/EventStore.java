package io.postern.journal;

import io.postern.journal.Keyed.StreamVersion;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
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
     *     {@link ConstraintViolated} when a view's constraint refuses, with {@link KeyInUse} when that step of a keyed
     *     request is kept already
     */
    Uni<Void> append(Append append);

    /** @return the events of a stream up to a version, oldest first, and whose it is */
    Uni<Past> history(String type, String id, int version);

    /** @return what is kept of a request with an idempotency key, by step; empty when nothing is */
    Uni<List<Kept>> kept(String scope, String key);

    /** Drops what has been kept longer than that. */
    Uni<Void> forget(Duration age);

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

    /** What a step of a request with an idempotency key did. */
    record Kept(
            String scope, String key, int step, String requestId, String fingerprint, List<StreamVersion> streams) {}

    /** A keyed request that is kept no longer, if it is still this one. */
    record Dropped(String scope, String key, String requestId) {}

    record Past(String tenant, List<Event> events) {}

    record Append(
            List<Stream> streams,
            List<GuardedRow> guards,
            List<Move> moves,
            List<Unpark> unparks,
            List<Kept> kept,
            List<Dropped> dropped) {

        Append(List<Stream> streams, List<GuardedRow> guards, List<Move> moves, List<Unpark> unparks) {
            this(streams, guards, moves, unparks, List.of(), List.of());
        }

        boolean isEmpty() {
            return streams.isEmpty() && moves.isEmpty() && unparks.isEmpty() && kept.isEmpty() && dropped.isEmpty();
        }
    }
}
