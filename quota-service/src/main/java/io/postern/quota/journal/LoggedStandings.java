package io.postern.quota.journal;

import io.postern.quota.LedgerId;
import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.Standing;
import io.postern.quota.ledger.domain.Standing.Denied;
import io.postern.quota.ledger.domain.Standing.Held;
import io.postern.quota.ledger.domain.Standing.Released;
import io.postern.quota.ledger.process.Standings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks the log itself, one index lookup for each resource: there is no second list of holders that could differ from
 * it.
 */
@ApplicationScoped
public class LoggedStandings implements Standings {

    private static final String NEWEST = """
            select asked.ledger, asked.resource, newest.type, newest.amount
            from unnest($1::text[], $2::text[]) as asked (ledger, resource)
            cross join lateral (
              select type, (payload ->> 'amount')::integer as amount from journal
              where stream_type = 'ledger' and stream_id = asked.ledger
                and payload ->> 'resource' = asked.resource
              order by version desc limit 1) as newest""";

    private final Pool pool;

    LoggedStandings(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<Key, Standing>> of(Collection<Key> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] ledgers = keys.stream().map(key -> key.ledger().value()).toArray(String[]::new);
        String[] resources = keys.stream().map(key -> key.resource().value()).toArray(String[]::new);
        return pool.preparedQuery(NEWEST).execute(Tuple.of(ledgers, resources)).map(rows -> {
            Map<Key, Standing> found = new HashMap<>();
            rows.forEach(row -> found.put(
                    new Key(new LedgerId(row.getString(0)), new ResourceId(row.getString(1))), standing(row)));
            return found;
        });
    }

    private static Standing standing(Row row) {
        return switch (row.getString(2)) {
            case "QuotaGranted" -> new Held(row.getInteger(3) == null ? 1 : row.getInteger(3));
            case "QuotaDenied" -> new Denied();
            case "QuotaReleased" -> new Released();
            default -> throw new IllegalStateException("a ledger speaks of a resource with " + row.getString(2));
        };
    }
}
