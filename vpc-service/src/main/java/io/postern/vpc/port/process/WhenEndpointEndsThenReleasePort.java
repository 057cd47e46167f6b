package io.postern.vpc.port.process;

import static io.postern.vpc.journal.VpcStreams.PORTS;

import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.vpc.PortId;
import io.postern.vpc.port.domain.PortCommand.ReleasePort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An endpoint that failed or is being deleted gives its address back. Its request came before, in the same order. */
@ApplicationScoped
public class WhenEndpointEndsThenReleasePort implements Process {

    static final Set<String> ENDS = Set.of("EndpointFailed", "EndpointDeletionRequested");

    /** What is read of the end. */
    record Ended(String id, Instant at) {
        Order<?, ?, ?> order(String tenant) {
            PortId port = EndpointPort.of(id);
            return new Order<>(PORTS, port.value(), tenant, new ReleasePort(port, at));
        }
    }

    @Override
    public String name() {
        return "WhenEndpointEndsThenReleasePort";
    }

    @Override
    public boolean concerns(Received event) {
        return ENDS.contains(event.type());
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        return Uni.createFrom()
                .item(batch.stream()
                        .filter(this::concerns)
                        .map(event -> reaction(event, event.as(Ended.class).order(event.tenant())))
                        .toList());
    }
}
