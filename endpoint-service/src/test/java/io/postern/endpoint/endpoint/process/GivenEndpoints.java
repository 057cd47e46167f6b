package io.postern.endpoint.endpoint.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.ServiceId;
import io.postern.endpoint.endpoint.projection.ServiceEndpoints;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The endpoints of one service, as they were given. */
record GivenEndpoints(ServiceId service, List<String> waiting, List<Connection> connections)
        implements ServiceEndpoints {

    @Override
    public Uni<List<String>> waitingOrRejected(ServiceId asked) {
        assertEquals(service, asked);
        return Uni.createFrom().item(waiting);
    }

    @Override
    public Uni<List<Connection>> connected(ServiceId asked) {
        assertEquals(service, asked);
        return Uni.createFrom().item(connections);
    }
}
