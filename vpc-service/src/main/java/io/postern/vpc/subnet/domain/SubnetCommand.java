package io.postern.vpc.subnet.domain;

import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each names the project that asks, and the VPC it believes the subnet to be in. */
public sealed interface SubnetCommand {

    SubnetId id();

    ProjectId project();

    VpcId vpc();

    record RequestSubnet(
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
            implements SubnetCommand {
        public RequestSubnet {
            tags = Map.copyOf(tags);
        }
    }

    /**
     * What is null stays as it is.
     *
     * @param dhcpOptions options to set; those with an empty value are removed
     */
    record Change(
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean dhcp,
            @Nullable List<Address> dns,
            Map<String, String> dhcpOptions) {
        public Change {
            dhcpOptions = Map.copyOf(dhcpOptions);
        }
    }

    /** Quota is held for it. */
    record GrantSubnetQuota(SubnetId id, ProjectId project, VpcId vpc, Instant at) implements SubnetCommand {}

    record DenySubnetQuota(SubnetId id, ProjectId project, VpcId vpc, String text, Instant at)
            implements SubnetCommand {}

    record UpdateSubnet(SubnetId id, ProjectId project, VpcId vpc, Change change, Instant at)
            implements SubnetCommand {}

    record DeleteSubnet(SubnetId id, ProjectId project, VpcId vpc, Instant at) implements SubnetCommand {}
}
