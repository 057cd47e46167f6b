package io.postern.endpoint.service.projection;

import io.postern.journal.Projection;
import io.postern.journal.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much of its quota has a project used? As quota-service's events say. */
@ApplicationScoped
public class QuotaUsage implements Projection {

    /** Stands for every project that quota-service has not spoken of: what is used then is nothing. */
    private static final String DEFAULTS = "*";

    private static final String SAVE = """
            insert into quota_usage as q (project, kind, used, quota, sequence)
            values ($1, $2, coalesce($3::integer, 0), $4, $5)
            on conflict (project, kind) do update
              set used = coalesce($3::integer, q.used), quota = excluded.quota, sequence = excluded.sequence""";

    private static final String OF_PROJECT = """
            select distinct on (kind) kind, case when project = $1 then used else 0 end, quota
            from quota_usage where project in ($1, '*') order by kind, project = '*'""";

    /** What is read of quota-service's events. */
    record Change(String kind, @Nullable Integer used, int limit) {}

    /**
     * @param type {@code endpoint} or {@code endpoint_service}
     * @param quota how many there may be
     */
    public record Usage(String type, int used, int quota) {}

    private record Key(String project, String kind) {}

    private final Pool pool;

    QuotaUsage(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Received> batch) {
        Map<Key, Tuple> newest = new LinkedHashMap<>();
        for (Received event : batch) {
            switch (event.type()) {
                case "QuotaGranted", "QuotaDenied", "QuotaReleased", "LimitChanged" ->
                    keep(newest, event, event.as(Change.class), event.tenant());
                case "DefaultLimitSet" -> keep(newest, event, event.as(Change.class), DEFAULTS);
                default -> {}
            }
        }
        return newest.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(SAVE)
                        .executeBatch(new ArrayList<>(newest.values()))
                        .replaceWithVoid();
    }

    /** The newest of a batch counts; a change of the limit alone says nothing of what is used. */
    private static void keep(Map<Key, Tuple> newest, Received event, Change change, String project) {
        newest.compute(new Key(project, change.kind()), (_, before) -> {
            Integer used = change.used() == null && before != null ? before.getInteger(2) : change.used();
            return Tuple.tuple()
                    .addString(project)
                    .addString(change.kind())
                    .addInteger(used)
                    .addInteger(change.limit())
                    .addString(event.sequence());
        });
    }

    /** @return one row for each kind */
    public Uni<List<Usage>> of(String project) {
        return pool.preparedQuery(OF_PROJECT).execute(Tuple.of(project)).map(rows -> {
            List<Usage> usage = new ArrayList<>();
            rows.forEach(row -> usage.add(new Usage(row.getString(0), row.getInteger(1), row.getInteger(2))));
            return usage;
        });
    }
}
