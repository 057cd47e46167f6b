package io.postern.vpc.subnet.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.subnet.domain.SubnetCommand.RequestSubnet;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetCreated;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetDeleted;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetFailed;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetRequested;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The subnet all these specifications speak of. */
final class SubnetFixture {

    static final DeciderSpec<Subnet, SubnetCommand, SubnetEvent> SPEC = DeciderSpec.of(new SubnetDecider());
    static final SubnetId ID = new SubnetId("subnet");
    static final SubnetId NEUTRON = new SubnetId("neutron");
    static final VpcId VPC = new VpcId("vpc");
    static final VpcId OTHER_VPC = new VpcId("other");
    static final ProjectId OWNER = new ProjectId("owner");
    static final ProjectId STRANGER = new ProjectId("stranger");
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(60);
    static final Cidr RANGE = new Cidr("10.0.1.0/24");
    static final Address GATEWAY = new Address("10.0.1.1");
    static final SubnetSettings SETTINGS = new SubnetSettings(
            "net", "", true, List.of(new Address("100.125.4.25")), Map.of("addresstime", "24h", "ntp", "10.0.1.9"));

    static final SubnetEvent REQUESTED =
            new SubnetRequested(ID, OWNER, VPC, NEUTRON, RANGE, GATEWAY, "", SETTINGS, Map.of(), NOON);
    /** Alone it is a subnet from before subnets were counted. */
    static final SubnetEvent CREATED =
            new SubnetCreated(ID, OWNER, VPC, NEUTRON, RANGE, GATEWAY, "", SETTINGS, Map.of(), NOON);

    static final SubnetEvent FAILED = new SubnetFailed(ID, NoSubnet.QUOTA_EXCEEDED, "100 of 100 are used", LATER);
    static final SubnetEvent DELETED = new SubnetDeleted(ID, NOON);

    private SubnetFixture() {}

    static RequestSubnet request(String cidr, String gateway) {
        return new RequestSubnet(
                ID, OWNER, VPC, NEUTRON, new Cidr(cidr), new Address(gateway), "", SETTINGS, Map.of(), NOON);
    }
}
