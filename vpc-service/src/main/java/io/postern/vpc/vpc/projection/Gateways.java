package io.postern.vpc.vpc.projection;

import io.postern.vpc.VpcId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Which gateway endpoints keep a VPC from being deleted? */
@ApplicationScoped
public class Gateways {

    private final Pool pool;

    Gateways(Pool pool) {
        this.pool = pool;
    }

    /** @return ids of endpoints, {@code most} of them at the most */
    public Uni<List<String>> of(VpcId vpc, int most) {
        return pool.preparedQuery("select id from gateway_view where vpc_id = $1 order by id limit $2")
                .execute(Tuple.of(vpc.value(), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }
}
