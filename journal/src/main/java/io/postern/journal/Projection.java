package io.postern.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Rows kept from another service's events, written in the transaction that moves the subscription's position. */
public interface Projection {
    Uni<Void> apply(SqlConnection transaction, List<Received> batch);

    /** As in {@link Process#concerns}. */
    default boolean concerns(Received event) {
        return true;
    }
}
