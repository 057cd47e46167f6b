package io.postern.vpc.subnet.projection;

import io.postern.vpc.SubnetId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Which ports keep a subnet from being deleted? */
@ApplicationScoped
public class Occupants {

    private final Pool pool;

    Occupants(Pool pool) {
        this.pool = pool;
    }

    /** @return ids of ports, oldest first, {@code most} of them at the most */
    public Uni<List<String>> of(SubnetId subnet, int most) {
        return pool.preparedQuery("select id from port_view where network_id = $1 order by created_at, id limit $2")
                .execute(Tuple.of(subnet.value(), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }
}
