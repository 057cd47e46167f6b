package io.postern.vpc.vpc.api;

import io.postern.cloudapi.Caller;
import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Tags;
import io.postern.vpc.api.Wire;
import io.postern.vpc.vpc.domain.VpcCommand.RequestVpc;
import io.postern.vpc.vpc.domain.VpcCommand.UpdateVpc;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that creates or updates a VPC (API reference, VPC). */
public record VpcBody(@Nullable Members vpc) {

    /** The project of all that is in no enterprise project. */
    private static final String DEFAULT_ENTERPRISE_PROJECT = "0";

    private static final int NAME_LENGTH = 64;

    /** All optional; an update knows the first three. */
    public record Members(
            @Nullable String name,
            @Nullable String description,
            @Nullable String cidr,
            @Nullable String enterpriseProjectId,
            @Nullable List<@Nullable String> tags,
            @Nullable List<@Nullable Route> routes) {

        private void refuseRoutes() {
            if (routes != null && !routes.isEmpty()) {
                throw Wire.bad(Family.VPC, "Expected no routes: a VPC of this cloud has none");
            }
        }

        private @Nullable String validName() {
            return Wire.name(name, 0, NAME_LENGTH, Family.VPC);
        }

        private @Nullable Cidr range() {
            return cidr == null || cidr.isEmpty() ? null : Wire.cidr(cidr, Family.VPC);
        }

        private String enterpriseProject() {
            String id = enterpriseProjectId == null || enterpriseProjectId.isEmpty()
                    ? DEFAULT_ENTERPRISE_PROJECT
                    : enterpriseProjectId;
            if (!id.equals(DEFAULT_ENTERPRISE_PROJECT) && !Wire.isId(id)) {
                throw Wire.bad(Family.VPC, "Expected enterprise_project_id to be 0 or a UUID");
            }
            return id;
        }
    }

    /** What the API had before route tables. */
    public record Route(
            @Nullable String destination, @Nullable String nexthop) {}

    RequestVpc request(VpcId id, Caller caller, Instant at) {
        Members members = Wire.given(vpc, "vpc", Family.VPC);
        members.refuseRoutes();
        return new RequestVpc(
                id,
                new ProjectId(caller.project()),
                Objects.requireNonNullElse(members.validName(), ""),
                Objects.requireNonNullElse(Wire.description(members.description(), Family.VPC), ""),
                members.range(),
                members.enterpriseProject(),
                Tags.parse(members.tags(), Family.VPC),
                at);
    }

    UpdateVpc update(VpcId id, Caller caller, Instant at) {
        Members members = Wire.given(vpc, "vpc", Family.VPC);
        members.refuseRoutes();
        return new UpdateVpc(
                id,
                new ProjectId(caller.project()),
                members.validName(),
                Wire.description(members.description(), Family.VPC),
                members.range(),
                at);
    }
}
