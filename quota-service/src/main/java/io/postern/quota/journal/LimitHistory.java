package io.postern.quota.journal;

import io.postern.quota.LedgerId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who changed the limit of a ledger, when, and to what? Read from the log itself. */
@ApplicationScoped
public class LimitHistory {

    static final String CHANGES = """
            select event_id::text, version, payload ->> 'at', metadata ->> 'actor', type = 'LimitChanged',
              (payload ->> 'limit')::integer, (payload ->> 'used')::integer, payload ->> 'reason',
              payload ->> 'application', metadata ->> 'requestId'
            from journal
            where stream_type = 'ledger' and stream_id = $1 and type in ('LimitChanged', 'LimitRestored')
              and version < $2
            order by version desc limit $3""";

    private final Pool pool;

    LimitHistory(Pool pool) {
        this.pool = pool;
    }

    /**
     * A change of a limit.
     *
     * @param by the actor, {@code user:<id>}
     * @param ownLimit false when the default came into force again
     * @param used when it happened
     * @param applicationId of the application that was approved with it
     */
    public record Change(
            String eventId,
            int version,
            String at,
            String by,
            boolean ownLimit,
            int quota,
            int used,
            @Nullable String reason,
            @Nullable String applicationId,
            String requestId) {}

    /**
     * @param before version of the last change of the page before; 0 for the first page
     * @return newest first
     */
    public Uni<List<Change>> of(LedgerId ledger, int before, int limit) {
        int below = before == 0 ? Integer.MAX_VALUE : before;
        return pool.preparedQuery(CHANGES)
                .execute(Tuple.of(ledger.value(), below, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Change(
                                row.getString(0),
                                row.getInteger(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getInteger(5),
                                row.getInteger(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9)))
                        .toList());
    }
}
