package io.postern.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
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
                "journal_stream_version".equals(failure.getConstraint())
                        ? new Conflict("a stream has moved on")
                        : new ConstraintViolated(failure.getConstraint());
            default -> failure;
        };
    }
}
