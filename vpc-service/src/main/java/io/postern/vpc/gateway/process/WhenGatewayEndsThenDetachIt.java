package io.postern.vpc.gateway.process;

import static io.postern.vpc.journal.VpcStreams.GATEWAYS;

import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.vpc.EndpointId;
import io.postern.vpc.gateway.domain.GatewayCommand.DetachGateway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A gateway that failed or is being deleted lets its VPC go; any other endpoint has nothing to let go. */
@ApplicationScoped
public class WhenGatewayEndsThenDetachIt implements Process {

    private static final Set<String> ENDS = Set.of("EndpointFailed", "EndpointDeletionRequested");

    /** What is read of the end. */
    record Ended(EndpointId id, Instant at) {
        Order<?, ?, ?> order(String tenant) {
            return new Order<>(GATEWAYS, id.value(), tenant, new DetachGateway(id, at));
        }
    }

    @Override
    public String name() {
        return "WhenGatewayEndsThenDetachIt";
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
