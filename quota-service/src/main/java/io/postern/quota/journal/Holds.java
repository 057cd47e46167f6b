package io.postern.quota.journal;

import io.postern.quota.Kind;
import io.postern.quota.LedgerId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who holds quota, and by which event? Read from the log itself. */
@ApplicationScoped
public class Holds {

    /** Granted, and nothing was said of the resource since. */
    private static final String HELD = """
            select payload ->> 'resource', coalesce((payload ->> 'amount')::integer, 1), event_id::text, version,
              payload ->> 'at', metadata ->> 'requestId', metadata ->> 'causation', tenant
            from journal g
            where stream_type = 'ledger' and type = 'QuotaGranted' and %s
              and not exists (
                select 1 from journal later
                where later.stream_type = 'ledger' and later.stream_id = g.stream_id
                  and later.payload ->> 'resource' = g.payload ->> 'resource' and later.version > g.version)
            """;

    private static final String OF_LEDGER =
            HELD.formatted("stream_id = $1 and version > $2") + "order by version limit $3";

    static final String OF_KIND =
            HELD.formatted("""
            payload ->> 'kind' = $1
              and (tenant collate "C", (payload ->> 'resource') collate "C") > ($2, $3)""") + "order by tenant collate \"C\", (payload ->> 'resource') collate \"C\" limit $4";

    private final Pool pool;

    Holds(Pool pool) {
        this.pool = pool;
    }

    /**
     * What a resource holds.
     *
     * @param grantedBy the event that granted it
     */
    public record Hold(String resourceId, String tenantId, int amount, Grant grantedBy) {}

    /**
     * An event that granted quota.
     *
     * @param version of the ledger's stream after it
     * @param at when the resource was requested
     * @param requestId of the request that asked for the resource
     * @param causationId id of the event that asked for it
     */
    public record Grant(
            String eventId,
            int version,
            String at,
            String requestId,
            @Nullable String causationId) {}

    /**
     * @param after version of the last grant of the page before; 0 for the first page
     * @return in the order in which they were granted
     */
    public Uni<List<Hold>> of(LedgerId ledger, int after, int limit) {
        return read(OF_LEDGER, Tuple.of(ledger.value(), after, limit));
    }

    /**
     * @param tenant and resource: of the last hold of the page before; empty for the first page
     * @return of all tenants, by tenant and resource
     */
    public Uni<List<Hold>> of(Kind kind, String tenant, String resource, int limit) {
        return read(OF_KIND, Tuple.of(kind.value(), tenant, resource, limit));
    }

    private Uni<List<Hold>> read(String query, Tuple values) {
        return pool.preparedQuery(query).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Hold(
                        row.getString(0),
                        row.getString(7),
                        row.getInteger(1),
                        new Grant(
                                row.getString(2),
                                row.getInteger(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6))))
                .toList());
    }
}
