package io.postern.endpoint.service.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which endpoints are connected to a service, or about to be? They keep it from being deleted. */
@ApplicationScoped
public class Connected {

    private static final String COUNT = """
            select service_ref, count(*)::int from endpoint_view
            where service_ref = any ($1::text[]) group by service_ref""";

    private static final String IDS = "select id from endpoint_view where service_ref = $1 order by id limit $2";

    private final Pool pool;

    Connected(Pool pool) {
        this.pool = pool;
    }

    /** @return by service; services without any are absent */
    public Uni<Map<String, Integer>> count(Collection<String> services) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(services.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Integer> counts = new HashMap<>();
                    rows.forEach(row -> counts.put(row.getString(0), row.getInteger(1)));
                    return counts;
                });
    }

    /** @return ids of the first few */
    public Uni<List<String>> to(String service, int most) {
        return pool.preparedQuery(IDS).execute(Tuple.of(service, most)).map(rows -> {
            List<String> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.getString(0)));
            return ids;
        });
    }
}
