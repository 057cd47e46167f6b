package io.postern.endpoint.endpoint.projection;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Which endpoints does a service have? For processes, which run outside of a request. */
public interface ServiceEndpoints {

    /** An endpoint, and whose it is. */
    record Connection(EndpointId endpoint, String project, DomainId domain) {}

    /** @return ids of endpoints that a service's end leaves without a way to be connected */
    Uni<List<String>> waitingOrRejected(ServiceId service);

    Uni<List<Connection>> connected(ServiceId service);
}
