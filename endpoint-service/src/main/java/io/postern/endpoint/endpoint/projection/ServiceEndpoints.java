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

/** Which endpoints does a service have? For processes, which run outside of a request. */
@ApplicationScoped
public class ServiceEndpoints {

    /** An endpoint, and whose it is. */
    public record Connection(EndpointId endpoint, String project, DomainId domain) {}

    private final Pool pool;

    ServiceEndpoints(Pool pool) {
        this.pool = pool;
    }

    /** @return ids of endpoints that a service's end leaves without a way to be connected */
    public Uni<List<String>> waitingOrRejected(ServiceId service) {
        return pool.preparedQuery("select id from endpoint_view"
                        + " where service_id = $1 and kind in ('pendingAcceptance', 'rejected') order by id")
                .execute(Tuple.of(service.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

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
