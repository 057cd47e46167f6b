package io.postern.quota.ledger.projection;

import io.postern.quota.Counted;
import io.postern.quota.DefaultLimits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** How much of everything is used in the whole cloud, and by how many? */
@ApplicationScoped
public class Totals {

    private static final String BY_KIND = """
            select kinds.kind, count(ledger.id), coalesce(sum(ledger.used), 0)::bigint,
              count(*) filter (where ledger.used > coalesce(ledger.own_limit, kinds.quota))
            from unnest($1::text[], $2::integer[]) with ordinality as kinds (kind, quota, place)
            left join ledger_view ledger on ledger.counted = kinds.kind
            group by kinds.kind, kinds.place
            order by kinds.place""";

    private final Pool pool;
    private final DefaultLimits defaults;

    Totals(Pool pool, DefaultLimits defaults) {
        this.pool = pool;
        this.defaults = defaults;
    }

    /**
     * Of one kind.
     *
     * @param tenants that were ever spoken of
     * @param exceeded how many of them use more than they may, because their limit was lowered
     */
    public record Total(String service, String type, int defaultQuota, long tenants, long used, long exceeded) {}

    /** @return in the order of the table of kinds */
    public Uni<List<Total>> all() {
        List<Counted> kinds = List.of(Counted.values());
        Tuple values = Tuple.of(
                kinds.stream().map(counted -> counted.kind().value()).toArray(String[]::new),
                kinds.stream().map(counted -> defaults.of(counted.kind())).toArray(Integer[]::new));
        return pool.preparedQuery(BY_KIND).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> total(row.getString(0), row.getLong(1), row.getLong(2), row.getLong(3)))
                .toList());
    }

    private Total total(String kind, long tenants, long used, long exceeded) {
        Counted counted = Counted.named(kind).orElseThrow();
        return new Total(counted.service(), kind, defaults.of(counted.kind()), tenants, used, exceeded);
    }
}
