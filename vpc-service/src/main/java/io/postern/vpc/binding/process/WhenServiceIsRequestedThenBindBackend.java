package io.postern.vpc.binding.process;

import static io.postern.vpc.journal.VpcStreams.BINDINGS;

import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.ServiceId;
import io.postern.vpc.VpcId;
import io.postern.vpc.binding.domain.BindingCommand;
import io.postern.vpc.binding.domain.BindingCommand.BindBackend;
import io.postern.vpc.binding.domain.BindingCommand.MoveBackend;
import io.postern.vpc.binding.process.Backends.Found;
import io.postern.vpc.binding.process.Backends.Wish;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An endpoint service needs a port of its own project behind it, and may want another one later; whether it can have it
 * is an event either way.
 */
@ApplicationScoped
public class WhenServiceIsRequestedThenBindBackend implements Process {

    private static final String CHANGE = "ServiceBackendChangeRequested";
    private static final Set<String> REQUESTS = Set.of("ServiceRequested", CHANGE);

    private final Backends backends;

    WhenServiceIsRequestedThenBindBackend(Backends backends) {
        this.backends = backends;
    }

    /** What is read of the request. */
    record Requested(ServiceId id, ProjectId project, VpcId vpc, PortId port, Instant at) {
        Wish wish() {
            return new Wish(project, vpc, port);
        }
    }

    @Override
    public String name() {
        return "WhenServiceIsRequestedThenBindBackend";
    }

    @Override
    public boolean concerns(Received event) {
        return REQUESTS.contains(event.type());
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<Received> causes = batch.stream().filter(this::concerns).toList();
        List<Wish> wishes =
                causes.stream().map(event -> event.as(Requested.class).wish()).toList();
        return backends.find(wishes).map(found -> causes.stream()
                .map(event -> reaction(event, order(event, found)))
                .toList());
    }

    private static Order<?, ?, ?> order(Received event, Found found) {
        Requested request = event.as(Requested.class);
        return new Order<>(
                BINDINGS, request.id().value(), request.project().value(), command(event.type(), request, found));
    }

    private static BindingCommand command(String type, Requested r, Found found) {
        boolean known = found.vpcKnown(r.wish());
        var backend = found.backend(r.wish());
        return type.equals(CHANGE)
                ? new MoveBackend(r.id(), r.project(), r.vpc(), r.port(), known, backend, r.at())
                : new BindBackend(r.id(), r.project(), r.vpc(), r.port(), known, backend, r.at());
    }
}
