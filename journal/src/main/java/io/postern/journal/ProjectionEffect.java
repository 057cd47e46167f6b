package io.postern.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import java.util.List;

/** Rows kept from events: position and rows in one transaction. */
final class ProjectionEffect implements Effect {

    private final Pool pool;
    private final Projection projection;

    ProjectionEffect(Pool pool, Projection projection) {
        this.pool = pool;
        this.projection = projection;
    }

    @Override
    public Uni<Void> apply(List<Received> events, EventStore.Append position) {
        return pool.withTransaction(
                transaction -> move(transaction, position).chain(() -> projection.apply(transaction, events)));
    }

    @Override
    public boolean concerns(Received event) {
        return projection.concerns(event);
    }

    private static Uni<Void> move(SqlConnection transaction, EventStore.Append position) {
        AppendStatement statement = AppendStatement.of(position);
        return transaction
                .preparedQuery(statement.sql())
                .execute(statement.values())
                .onFailure(PgException.class)
                .transform(PgEventStore::meaning)
                .replaceWithVoid();
    }
}
