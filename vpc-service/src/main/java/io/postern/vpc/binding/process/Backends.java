package io.postern.vpc.binding.process;

import static io.postern.vpc.journal.VpcStreams.PORTS;
import static io.postern.vpc.journal.VpcStreams.VPCS;

import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.binding.domain.BindingCommand.Backend;
import io.postern.vpc.port.domain.Port;
import io.postern.vpc.port.domain.PortOwner;
import io.postern.vpc.vpc.domain.Vpc;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is of the ports and VPCs that services want behind them, read for a whole batch. */
@ApplicationScoped
class Backends {

    private final Journal journal;

    Backends(Journal journal) {
        this.journal = journal;
    }

    /** What a service wants behind it. */
    record Wish(ProjectId project, VpcId vpc, PortId port) {}

    /** What was found. */
    record Found(Map<String, Stored<Port>> ports, Map<String, Stored<Vpc>> vpcs) {

        boolean vpcKnown(Wish wish) {
            Stored<Vpc> vpc = vpcs.get(wish.vpc().value());
            return vpc != null
                    && vpc.state() instanceof Vpc.Live live
                    && live.project().equals(wish.project());
        }

        /** An endpoint's port is no backend: it goes away with the endpoint, whatever rests on it. */
        @Nullable
        Backend backend(Wish wish) {
            Stored<Port> port = ports.get(wish.port().value());
            return port != null
                            && port.state() instanceof Port.Allocated allocated
                            && allocated.owner() == PortOwner.USER
                            && allocated.project().equals(wish.project())
                    ? new Backend(allocated.vpc(), allocated.address())
                    : null;
        }
    }

    Uni<Found> find(Collection<Wish> wishes) {
        Set<String> ports = wishes.stream().map(wish -> wish.port().value()).collect(Collectors.toSet());
        Set<String> vpcs = wishes.stream().map(wish -> wish.vpc().value()).collect(Collectors.toSet());
        return journal.loadAll(PORTS, ports)
                .chain(foundPorts -> journal.loadAll(VPCS, vpcs).map(foundVpcs -> new Found(foundPorts, foundVpcs)));
    }
}
