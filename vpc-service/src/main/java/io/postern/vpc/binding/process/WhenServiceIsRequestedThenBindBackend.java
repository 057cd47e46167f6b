package io.postern.vpc.binding.process;

import static io.postern.vpc.journal.VpcStreams.BINDINGS;
import static io.postern.vpc.journal.VpcStreams.PORTS;
import static io.postern.vpc.journal.VpcStreams.VPCS;

import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.journal.Stored;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.ServiceId;
import io.postern.vpc.VpcId;
import io.postern.vpc.binding.domain.BindingCommand.Backend;
import io.postern.vpc.binding.domain.BindingCommand.BindBackend;
import io.postern.vpc.port.domain.Port;
import io.postern.vpc.port.domain.PortOwner;
import io.postern.vpc.vpc.domain.Vpc;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An endpoint service needs a port of its own project behind it; whether it can have it is an event either way. */
@ApplicationScoped
public class WhenServiceIsRequestedThenBindBackend implements Process {

    private final Journal journal;

    WhenServiceIsRequestedThenBindBackend(Journal journal) {
        this.journal = journal;
    }

    /** What is read of the request. */
    record Requested(ServiceId id, ProjectId project, VpcId vpc, PortId port, Instant at) {}

    @Override
    public String name() {
        return "WhenServiceIsRequestedThenBindBackend";
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<Received> causes = batch.stream()
                .filter(event -> event.type().equals("ServiceRequested"))
                .toList();
        List<Requested> requests =
                causes.stream().map(event -> event.as(Requested.class)).toList();
        Set<String> ports = requests.stream().map(r -> r.port().value()).collect(Collectors.toSet());
        Set<String> vpcs = requests.stream().map(r -> r.vpc().value()).collect(Collectors.toSet());
        return journal.loadAll(PORTS, ports)
                .chain(foundPorts -> journal.loadAll(VPCS, vpcs).map(foundVpcs -> IntStream.range(0, causes.size())
                        .mapToObj(i -> reaction(causes.get(i), order(requests.get(i), foundPorts, foundVpcs)))
                        .toList()));
    }

    private static Order<?, ?, ?> order(
            Requested request, Map<String, Stored<Port>> ports, Map<String, Stored<Vpc>> vpcs) {
        Stored<Vpc> vpc = vpcs.get(request.vpc().value());
        boolean vpcKnown = vpc != null
                && vpc.state() instanceof Vpc.Live live
                && live.project().equals(request.project());
        Backend backend = backend(request, ports.get(request.port().value()));
        return new Order<>(
                BINDINGS,
                request.id().value(),
                request.project().value(),
                new BindBackend(
                        request.id(),
                        request.project(),
                        request.vpc(),
                        request.port(),
                        vpcKnown,
                        backend,
                        request.at()));
    }

    /** An endpoint's port is no backend: it goes away with the endpoint, whatever rests on it. */
    private static @Nullable Backend backend(Requested request, @Nullable Stored<Port> port) {
        return port != null
                        && port.state() instanceof Port.Allocated allocated
                        && allocated.owner() == PortOwner.USER
                        && allocated.project().equals(request.project())
                ? new Backend(allocated.vpc(), allocated.address())
                : null;
    }
}
