package io.postern.vpc.port.domain;

import static io.postern.decider.Transition.in;

import io.postern.vpc.Address;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.port.domain.PortEvent.PortAllocated;
import io.postern.vpc.port.domain.PortEvent.PortRefused;
import io.postern.vpc.port.domain.PortEvent.PortReleased;
import io.postern.vpc.port.domain.PortEvent.PortUpdated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A port. A state offers only the moves that are legal from it. */
public sealed interface Port {

    Port INITIAL = new NotAllocated();

    record NotAllocated() implements Port {
        Allocated allocated(PortAllocated e) {
            return new Allocated(
                    e.id(),
                    e.project(),
                    e.network(),
                    e.neutronSubnet(),
                    e.vpc(),
                    e.address(),
                    e.mac(),
                    e.owner(),
                    e.device(),
                    e.deviceOwner(),
                    e.name(),
                    e.allowedAddressPairs(),
                    e.at());
        }

        Refused refused(PortRefused e) {
            return new Refused(e.id(), e.project());
        }
    }

    record Allocated(
            PortId id,
            ProjectId project,
            SubnetId network,
            SubnetId neutronSubnet,
            VpcId vpc,
            Address address,
            String mac,
            PortOwner owner,
            @Nullable String device,
            String deviceOwner,
            String name,
            List<AddressPair> allowedAddressPairs,
            Instant createdAt)
            implements Port {

        public Allocated {
            allowedAddressPairs = List.copyOf(allowedAddressPairs);
        }

        boolean belongsTo(ProjectId asker) {
            return project.equals(asker);
        }

        Allocated updated(PortUpdated e) {
            return new Allocated(
                    id,
                    project,
                    network,
                    neutronSubnet,
                    vpc,
                    address,
                    mac,
                    owner,
                    device,
                    deviceOwner,
                    e.name(),
                    e.allowedAddressPairs(),
                    createdAt);
        }

        Released released() {
            return new Released(id, project, createdAt);
        }
    }

    record Refused(PortId id, ProjectId project) implements Port {}

    /** @param createdAt for lists whose last page ended here */
    record Released(PortId id, ProjectId project, Instant createdAt) implements Port {}

    static Port evolve(Port state, PortEvent event) {
        return switch (event) {
            case PortAllocated e -> in(NotAllocated.class, state, e).allocated(e);
            case PortRefused e -> in(NotAllocated.class, state, e).refused(e);
            case PortUpdated e -> in(Allocated.class, state, e).updated(e);
            case PortReleased e -> in(Allocated.class, state, e).released();
        };
    }
}
