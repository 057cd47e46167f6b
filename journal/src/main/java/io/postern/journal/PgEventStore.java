package io.postern.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The log in PostgreSQL, over the plain reactive client: an append is one statement and one commit. */
@ApplicationScoped
public class PgEventStore implements EventStore {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String REQUIREMENT_FAILED = "PT409";
    private static final String DEADLOCK = "40P01";

    private final Pool pool;

    PgEventStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<String, EventStore.ViewRow>> read(String view, Collection<String> ids) {
        return pool.preparedQuery(
                        "select id, tenant, version, state::text from %s where id = any ($1::text[])".formatted(view))
                .execute(Tuple.of(ids.toArray(String[]::new)))
                .map(PgEventStore::rows);
    }

    @Override
    public Uni<Void> append(Append append) {
        AppendStatement statement = AppendStatement.of(append);
        return pool.preparedQuery(statement.sql())
                .execute(statement.values())
                .onFailure(PgException.class)
                .transform(PgEventStore::meaning)
                .replaceWithVoid();
    }

    @Override
    public Uni<Past> history(String type, String id, int version) {
        return pool.preparedQuery("""
                        select type, schema_version, payload::text, metadata::text, tenant from journal
                        where stream_type = $1 and stream_id = $2 and version <= $3 order by version""").execute(Tuple.of(type, id, version)).map(PgEventStore::past);
    }

    @Override
    public Uni<List<Kept>> kept(String scope, String key) {
        return pool.preparedQuery("""
                        select scope, key, step, request_id, fingerprint, streams::text from keyed_request
                        where scope = $1 and key = $2 order by step""").execute(Tuple.of(scope, key)).map(PgEventStore::steps);
    }

    /** A request's steps are forgotten together. */
    @Override
    public Uni<Void> forget(Duration age) {
        return pool.preparedQuery("""
                        delete from keyed_request k where k.recorded_at < now() - make_interval(secs => $1)
                        and not exists (select 1 from keyed_request later where later.scope = k.scope
                          and later.key = k.key and later.recorded_at >= now() - make_interval(secs => $1))""")
                .execute(Tuple.of((double) age.toSeconds()))
                .replaceWithVoid();
    }

    private static Past past(RowSet<Row> rows) {
        List<Event> events = new ArrayList<>();
        String tenant = "";
        for (Row row : rows) {
            events.add(new Event(row.getString(0), row.getInteger(1), row.getString(2), row.getString(3)));
            tenant = row.getString(4);
        }
        return new Past(tenant, events);
    }

    private static List<Kept> steps(RowSet<Row> rows) {
        List<Kept> steps = new ArrayList<>();
        rows.forEach(row -> steps.add(new Kept(
                row.getString(0),
                row.getString(1),
                row.getInteger(2),
                row.getString(3),
                row.getString(4),
                List.of(Json.read(row.getString(5), Keyed.StreamVersion[].class)))));
        return steps;
    }

    private static Map<String, EventStore.ViewRow> rows(RowSet<Row> found) {
        Map<String, EventStore.ViewRow> rows = new HashMap<>();
        found.forEach(row -> rows.put(
                row.getString(0),
                new EventStore.ViewRow(row.getString(0), row.getString(1), row.getInteger(2), row.getString(3))));
        return rows;
    }

    /** The one place that knows which database errors are expected. */
    static Throwable meaning(Throwable thrown) {
        PgException failure = (PgException) thrown;
        return switch (failure.getSqlState()) {
            case REQUIREMENT_FAILED, DEADLOCK -> new Conflict(failure.getErrorMessage());
            case UNIQUE_VIOLATION, FOREIGN_KEY_VIOLATION ->
                switch (failure.getConstraint()) {
                    case "journal_stream_version" -> new Conflict("a stream has moved on");
                    case "keyed_request_step" -> new KeyInUse();
                    default -> new ConstraintViolated(failure.getConstraint());
                };
            default -> failure;
        };
    }
}
