package io.postern.vpc.port.domain;

import io.postern.vpc.Address;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a port. These are published and kept for ever: members may be added, never changed. */
public sealed interface PortEvent {

    /**
     * The address is taken.
     *
     * @param neutronSubnet the second id of the network, by which ports on the wire name it
     * @param mac unique in the network, as the address is
     * @param device the endpoint that holds the port, absent when none does
     * @param deviceOwner what kind of device may use it, as the api shows it
     */
    record PortAllocated(
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
            Instant at)
            implements PortEvent {
        public PortAllocated {
            allowedAddressPairs = List.copyOf(allowedAddressPairs);
        }
    }

    /** An endpoint cannot have a port: the end of the stream, and the answer that endpoint-service waits for. */
    record PortRefused(PortId id, ProjectId project, String device, NoPort reason, String text, Instant at)
            implements PortEvent {}

    /** All that can be changed, as it is from now on. */
    record PortUpdated(PortId id, String name, List<AddressPair> allowedAddressPairs, Instant at) implements PortEvent {
        public PortUpdated {
            allowedAddressPairs = List.copyOf(allowedAddressPairs);
        }
    }

    /**
     * The address is free again.
     *
     * @param device the endpoint that held the port, absent when none did
     */
    record PortReleased(PortId id, @Nullable String device, Instant at) implements PortEvent {}
}
