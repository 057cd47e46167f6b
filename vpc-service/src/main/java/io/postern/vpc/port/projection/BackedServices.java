package io.postern.vpc.port.projection;

import io.postern.vpc.PortId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Which endpoint services keep a port from being deleted? */
@ApplicationScoped
public class BackedServices {

    private final Pool pool;

    BackedServices(Pool pool) {
        this.pool = pool;
    }

    /** @return ids of services, {@code most} of them at the most */
    public Uni<List<String>> by(PortId port, int most) {
        return pool.preparedQuery("select id from binding_view where port_id = $1 order by id limit $2")
                .execute(Tuple.of(port.value(), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }
}
