package io.postern.vpc.vpc.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.vpc.domain.VpcCommand.RequestVpc;
import io.postern.vpc.vpc.domain.VpcCommand.UpdateVpc;
import io.postern.vpc.vpc.domain.VpcEvent.RangeReserved;
import io.postern.vpc.vpc.domain.VpcEvent.VpcCreated;
import io.postern.vpc.vpc.domain.VpcEvent.VpcDeleted;
import io.postern.vpc.vpc.domain.VpcEvent.VpcFailed;
import io.postern.vpc.vpc.domain.VpcEvent.VpcRequested;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The VPC all these specifications speak of. */
final class VpcFixture {

    static final DeciderSpec<Vpc, VpcCommand, VpcEvent> SPEC = DeciderSpec.of(new VpcDecider());
    static final VpcId ID = new VpcId("vpc");
    static final ProjectId OWNER = new ProjectId("owner");
    static final ProjectId STRANGER = new ProjectId("stranger");
    static final SubnetId SUBNET = new SubnetId("subnet");
    static final SubnetId OTHER_SUBNET = new SubnetId("other");
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(60);
    static final Cidr SPACE = new Cidr("10.0.0.0/16");
    static final Cidr RANGE = new Cidr("10.0.1.0/24");

    static final VpcEvent REQUESTED = requested(SPACE);
    /** Alone it is a VPC from before VPCs were counted. */
    static final VpcEvent CREATED = created(SPACE);

    static final VpcEvent FAILED = new VpcFailed(ID, NoVpc.QUOTA_EXCEEDED, "5 of 5 are used", LATER);
    static final VpcEvent RESERVED = new RangeReserved(ID, SUBNET, RANGE, NOON);
    static final VpcEvent DELETED = new VpcDeleted(ID, NOON);

    private VpcFixture() {}

    static VpcEvent requested(@Nullable Cidr cidr) {
        return new VpcRequested(ID, OWNER, "net", "", cidr, "0", Map.of("team", "core"), NOON);
    }

    static VpcEvent created(@Nullable Cidr cidr) {
        return new VpcCreated(ID, OWNER, "net", "", cidr, "0", Map.of("team", "core"), NOON);
    }

    static RequestVpc request(@Nullable Cidr cidr) {
        return new RequestVpc(ID, OWNER, "net", "", cidr, "0", Map.of("team", "core"), NOON);
    }

    static UpdateVpc update(@Nullable String name, @Nullable String description, @Nullable Cidr cidr) {
        return new UpdateVpc(ID, OWNER, name, description, cidr, LATER);
    }
}
