package io.postern.vpc.vpc.domain;

import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to a VPC. These are published and kept for ever: members may be added, never changed. */
public sealed interface VpcEvent {

    /**
     * A project asked for a VPC; quota is not held yet.
     *
     * @param cidr absent when the VPC may hold any private range
     */
    record VpcRequested(
            VpcId id,
            ProjectId project,
            String name,
            String description,
            @Nullable Cidr cidr,
            String enterpriseProject,
            Map<String, String> tags,
            Instant at)
            implements VpcEvent {
        public VpcRequested {
            tags = Map.copyOf(tags);
        }
    }

    /**
     * Quota is held: the VPC can be used. First in streams of VPCs that are older than their being counted.
     *
     * @param cidr absent when the VPC may hold any private range
     */
    record VpcCreated(
            VpcId id,
            ProjectId project,
            String name,
            String description,
            @Nullable Cidr cidr,
            String enterpriseProject,
            Map<String, String> tags,
            Instant at)
            implements VpcEvent {
        public VpcCreated {
            tags = Map.copyOf(tags);
        }
    }

    /** All that can be changed, as it is from now on. */
    record VpcUpdated(
            VpcId id,
            String name,
            String description,
            @Nullable Cidr cidr,
            Instant at) implements VpcEvent {}

    /** A subnet takes its addresses: written together with the subnet's own beginning. */
    record RangeReserved(VpcId id, SubnetId subnet, Cidr cidr, Instant at) implements VpcEvent {}

    /** A subnet gives its addresses back: written together with the subnet's own end. */
    record RangeReleased(VpcId id, SubnetId subnet, Cidr cidr, Instant at) implements VpcEvent {}

    /** The VPC could not be made. */
    record VpcFailed(VpcId id, NoVpc reason, String text, Instant at) implements VpcEvent {}

    record VpcDeleted(VpcId id, Instant at) implements VpcEvent {}
}
