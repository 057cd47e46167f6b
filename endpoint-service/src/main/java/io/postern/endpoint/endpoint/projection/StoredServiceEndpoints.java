package io.postern.endpoint.endpoint.projection;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Which endpoints a service has, as the view says. */
@ApplicationScoped
public class StoredServiceEndpoints implements ServiceEndpoints {

    private final Pool pool;

    StoredServiceEndpoints(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<String>> waitingOrRejected(ServiceId service) {
        return pool.preparedQuery("select id from endpoint_view"
                        + " where service_id = $1 and kind in ('pendingAcceptance', 'rejected') order by id")
                .execute(Tuple.of(service.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

    @Override
    public Uni<List<Connection>> connected(ServiceId service) {
        return pool.preparedQuery("select id, tenant, state -> 'details' ->> 'domain' from endpoint_view"
                        + " where service_id = $1 and kind = 'accepted' order by id")
                .execute(Tuple.of(service.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Connection(
                                new EndpointId(row.getString(0)), row.getString(1), new DomainId(row.getString(2))))
                        .toList());
    }
}
