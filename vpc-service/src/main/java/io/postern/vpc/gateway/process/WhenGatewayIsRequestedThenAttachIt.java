package io.postern.vpc.gateway.process;

import static io.postern.vpc.journal.VpcStreams.GATEWAYS;
import static io.postern.vpc.journal.VpcStreams.VPCS;

import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.journal.Stored;
import io.postern.vpc.EndpointId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.gateway.domain.GatewayCommand.AttachGateway;
import io.postern.vpc.vpc.domain.Vpc;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A gateway endpoint needs a VPC of its own project; whether it can have it is an event either way. */
@ApplicationScoped
public class WhenGatewayIsRequestedThenAttachIt implements Process {

    private final Journal journal;

    WhenGatewayIsRequestedThenAttachIt(Journal journal) {
        this.journal = journal;
    }

    /** What is read of the request. */
    record Requested(
            EndpointId id,
            ProjectId project,
            VpcId vpc,
            @Nullable String serviceType,
            Instant at) {
        boolean isGateway() {
            return "gateway".equals(serviceType);
        }
    }

    @Override
    public String name() {
        return "WhenGatewayIsRequestedThenAttachIt";
    }

    @Override
    public boolean concerns(Received event) {
        return event.type().equals("EndpointRequested")
                && event.as(Requested.class).isGateway();
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<Received> causes = batch.stream().filter(this::concerns).toList();
        Set<String> vpcs = causes.stream()
                .map(event -> event.as(Requested.class).vpc().value())
                .collect(Collectors.toSet());
        return journal.loadAll(VPCS, vpcs).map(found -> causes.stream()
                .map(event -> reaction(event, order(event.as(Requested.class), found)))
                .toList());
    }

    private static Order<?, ?, ?> order(Requested request, Map<String, Stored<Vpc>> vpcs) {
        boolean known = known(request, vpcs.get(request.vpc().value()));
        return new Order<>(
                GATEWAYS,
                request.id().value(),
                request.project().value(),
                new AttachGateway(request.id(), request.project(), request.vpc(), known, request.at()));
    }

    private static boolean known(Requested request, @Nullable Stored<Vpc> vpc) {
        return vpc != null
                && vpc.state() instanceof Vpc.Live live
                && live.project().equals(request.project());
    }
}
