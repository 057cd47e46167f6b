package io.postern.vpc.vpc.domain;

import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each names the project that asks: somebody else's VPC does not exist for it. */
public sealed interface VpcCommand {

    VpcId id();

    ProjectId project();

    record RequestVpc(
            VpcId id,
            ProjectId project,
            String name,
            String description,
            @Nullable Cidr cidr,
            String enterpriseProject,
            Map<String, String> tags,
            Instant at)
            implements VpcCommand {
        public RequestVpc {
            tags = Map.copyOf(tags);
        }
    }

    /** Quota is held for it. */
    record GrantVpcQuota(VpcId id, ProjectId project, Instant at) implements VpcCommand {}

    record DenyVpcQuota(VpcId id, ProjectId project, String text, Instant at) implements VpcCommand {}

    /** What is null stays as it is. */
    record UpdateVpc(
            VpcId id,
            ProjectId project,
            @Nullable String name,
            @Nullable String description,
            @Nullable Cidr cidr,
            Instant at)
            implements VpcCommand {}

    record ReserveRange(VpcId id, ProjectId project, SubnetId subnet, Cidr cidr, Instant at) implements VpcCommand {}

    record ReleaseRange(VpcId id, ProjectId project, SubnetId subnet, Instant at) implements VpcCommand {}

    record DeleteVpc(VpcId id, ProjectId project, Instant at) implements VpcCommand {}
}
