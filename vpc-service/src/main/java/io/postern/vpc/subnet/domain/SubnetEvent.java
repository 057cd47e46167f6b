package io.postern.vpc.subnet.domain;

import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import java.time.Instant;
import java.util.Map;

/** What happens to a subnet. These are published and kept for ever: members may be added, never changed. */
public sealed interface SubnetEvent {

    /**
     * A project asked for a subnet; quota is not held yet. Written together with the reservation of {@code cidr} in the
     * VPC.
     *
     * @param neutronSubnet the second id that the neighbours know the subnet by
     */
    record SubnetRequested(
            SubnetId id,
            ProjectId project,
            VpcId vpc,
            SubnetId neutronSubnet,
            Cidr cidr,
            Address gateway,
            String availabilityZone,
            SubnetSettings settings,
            Map<String, String> tags,
            Instant at)
            implements SubnetEvent {
        public SubnetRequested {
            tags = Map.copyOf(tags);
        }
    }

    /**
     * Quota is held: the subnet can be used. First in streams of subnets that are older than their being counted, and
     * then written together with the reservation of {@code cidr} in the VPC.
     *
     * @param neutronSubnet the second id that the neighbours know the subnet by
     */
    record SubnetCreated(
            SubnetId id,
            ProjectId project,
            VpcId vpc,
            SubnetId neutronSubnet,
            Cidr cidr,
            Address gateway,
            String availabilityZone,
            SubnetSettings settings,
            Map<String, String> tags,
            Instant at)
            implements SubnetEvent {
        public SubnetCreated {
            tags = Map.copyOf(tags);
        }
    }

    /** @param settings all of them, as they are from now on */
    record SubnetUpdated(SubnetId id, SubnetSettings settings, Instant at) implements SubnetEvent {}

    /** The subnet could not be made. Written together with the release of its range in the VPC. */
    record SubnetFailed(SubnetId id, NoSubnet reason, String text, Instant at) implements SubnetEvent {}

    /** Written together with the release of its range in the VPC, if it still has it. */
    record SubnetDeleted(SubnetId id, Instant at) implements SubnetEvent {}
}
