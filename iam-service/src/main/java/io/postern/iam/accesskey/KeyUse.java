package io.postern.iam.accesskey;

import io.postern.iam.AccessKeyId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** When keys were last used, in whatever service: not part of the log, and not exact. */
@ApplicationScoped
public class KeyUse {

    private final Pool pool;

    KeyUse(Pool pool) {
        this.pool = pool;
    }

    /** @return empty when no use of it has been heard of */
    public Uni<Optional<Instant>> last(AccessKeyId key) {
        return pool.preparedQuery("select used_at from access_key_use where access_key = $1")
                .execute(Tuple.of(key.value()))
                .map(rows -> {
                    RowIterator<Row> rest = rows.iterator();
                    return rest.hasNext()
                            ? Optional.of(
                                    rest.next().get(OffsetDateTime.class, 0).toInstant())
                            : Optional.empty();
                });
    }
}
