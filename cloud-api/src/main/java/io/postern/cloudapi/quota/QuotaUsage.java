package io.postern.cloudapi.quota;

import io.postern.journal.Projection;
import io.postern.journal.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How much of its quotas has a tenant used? As quota-service's events say. A service that shows quotas has the table
 * {@code quota_usage} and a subscription to quota-service's topic with this projection.
 */
@ApplicationScoped
public class QuotaUsage implements Projection {

    /** Stands for every tenant without a limit of its own. */
    private static final String DEFAULTS = "*";

    private static final String USED = """
            insert into quota_usage as q (project, kind, used)
            select project, kind, used from unnest($1::text[], $2::text[], $3::integer[]) as told (project, kind, used)
            on conflict (project, kind) do update set used = excluded.used""";

    private static final String LIMITED = """
            insert into quota_usage as q (project, kind, used, own_limit)
            select project, kind, 0, own_limit
            from unnest($1::text[], $2::text[], $3::integer[]) as told (project, kind, own_limit)
            on conflict (project, kind) do update set own_limit = excluded.own_limit""";

    private static final String OF_TENANT = """
            select contract.kind, coalesce(own.used, 0), coalesce(own.own_limit, defaults.own_limit, contract.quota)
            from unnest($2::text[], $3::integer[]) as contract (kind, quota)
            left join quota_usage own on own.project = $1 and own.kind = contract.kind
            left join quota_usage defaults on defaults.project = '*' and defaults.kind = contract.kind
            order by contract.kind""";

    /** What is read of quota-service's events. */
    record Change(String kind, @Nullable Integer used, int limit) {}

    /**
     * @param type what is counted
     * @param quota how many there may be
     */
    public record Usage(String type, int used, int quota) {}

    private record Key(String tenant, String kind) {}

    private final Pool pool;

    QuotaUsage(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Received> batch) {
        Map<Key, @Nullable Integer> used = new LinkedHashMap<>();
        Map<Key, @Nullable Integer> limits = new LinkedHashMap<>();
        for (Received event : batch) {
            read(event, used, limits);
        }
        return save(transaction, USED, used).chain(() -> save(transaction, LIMITED, limits));
    }

    /** Only a change of the limit says whose it is: in all other events it may be the default of that moment. */
    static void read(Received event, Map<Key, @Nullable Integer> used, Map<Key, @Nullable Integer> limits) {
        switch (event.type()) {
            case "QuotaGranted", "QuotaDenied", "QuotaReleased" -> {
                Change change = event.as(Change.class);
                used.put(new Key(event.tenant(), change.kind()), change.used());
            }
            case "LimitChanged" -> {
                Change change = event.as(Change.class);
                limits.put(new Key(event.tenant(), change.kind()), change.limit());
            }
            case "LimitRestored" ->
                limits.put(new Key(event.tenant(), event.as(Change.class).kind()), null);
            case "DefaultLimitSet" -> {
                Change change = event.as(Change.class);
                limits.put(new Key(DEFAULTS, change.kind()), change.limit());
            }
            default -> {}
        }
    }

    private static Uni<Void> save(SqlConnection transaction, String statement, Map<Key, @Nullable Integer> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(statement)
                        .execute(Tuple.of(
                                rows.keySet().stream().map(Key::tenant).toArray(String[]::new),
                                rows.keySet().stream().map(Key::kind).toArray(String[]::new),
                                rows.values().toArray(Integer[]::new)))
                        .replaceWithVoid();
    }

    /**
     * @param contract what is asked for, and the limit as long as quota-service has not said one
     * @return one row for each kind, by its name
     */
    public Uni<List<Usage>> of(String tenant, Map<String, Integer> contract) {
        List<String> kinds = contract.keySet().stream().sorted().toList();
        Tuple values = Tuple.of(
                tenant,
                kinds.toArray(String[]::new),
                kinds.stream().map(contract::get).toArray(Integer[]::new));
        return pool.preparedQuery(OF_TENANT).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Usage(row.getString(0), row.getInteger(1), row.getInteger(2)))
                .toList());
    }
}
