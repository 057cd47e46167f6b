package io.postern.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a subscription keeps what it could not take: the event itself and all that follows in its stream, so that the
 * stream's order survives, and other streams go on.
 */
final class Parking {

    /** A parked event as it was received, and where it came from. */
    record Parked(String topic, Received event, String reason) {}

    private final String subscription;
    private final Pool pool;
    private final Set<String> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean known;

    Parking(String subscription, Pool pool) {
        this.subscription = subscription;
        this.pool = pool;
    }

    static String stream(Received event) {
        return event.source() + "/" + event.stream() + "/" + event.id();
    }

    /** @return the streams that have parked events; later events of theirs are parked behind them */
    Uni<Set<String>> streams() {
        return known
                ? Uni.createFrom().item(streams)
                : pool.preparedQuery("select distinct stream from parked_event where subscription = $1")
                        .execute(Tuple.of(subscription))
                        .map(rows -> {
                            streams.clear();
                            rows.forEach(row -> streams.add(row.getString(0)));
                            known = true;
                            return streams;
                        });
    }

    /** Asks the database: another replica may have replayed the stream since. */
    Uni<Boolean> holds(Received event) {
        String stream = stream(event);
        return pool.preparedQuery("select exists (select 1 from parked_event where subscription = $1 and stream = $2)")
                .execute(Tuple.of(subscription, stream))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .invoke(parked -> {
                    if (parked) {
                        streams.add(stream);
                    } else {
                        streams.remove(stream);
                    }
                });
    }

    int count() {
        return streams.size();
    }

    void forget() {
        known = false;
    }

    /** Parking writes rows, like any projection. */
    Effect effect(Projection parked) {
        return new ProjectionEffect(pool, parked);
    }

    Uni<Void> park(SqlConnection transaction, Positions.Partition partition, Received event, String reason) {
        streams.add(stream(event));
        return transaction
                .preparedQuery("insert into parked_event"
                        + " (subscription, topic, partition, sequence, stream, headers, payload, reason)"
                        + " values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8)")
                .execute(Tuple.tuple()
                        .addString(subscription)
                        .addString(partition.topic())
                        .addInteger(partition.number())
                        .addString(event.sequence())
                        .addString(stream(event))
                        .addString(Json.write(event))
                        .addString(event.payload())
                        .addString(reason))
                .replaceWithVoid();
    }

    /** @return all parked events in log order */
    Uni<List<Parked>> all() {
        return pool.preparedQuery("select topic, headers::text, reason from parked_event"
                        + " where subscription = $1 order by sequence, topic")
                .execute(Tuple.of(subscription))
                .map(rows -> {
                    List<Parked> parked = new ArrayList<>();
                    rows.forEach(row -> parked.add(parked(row)));
                    return parked;
                });
    }

    private static Parked parked(Row row) {
        try {
            return new Parked(
                    row.getString(0), Json.MAPPER.readValue(row.getString(1), Received.class), row.getString(2));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parked event cannot be read", e);
        }
    }
}
