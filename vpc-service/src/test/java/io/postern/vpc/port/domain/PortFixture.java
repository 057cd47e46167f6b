package io.postern.vpc.port.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.port.domain.PortCommand.AllocatePort;
import io.postern.vpc.port.domain.PortCommand.CreatePort;
import io.postern.vpc.port.domain.PortEvent.PortAllocated;
import io.postern.vpc.port.domain.PortEvent.PortRefused;
import io.postern.vpc.port.domain.PortEvent.PortReleased;
import io.postern.vpc.port.domain.Site.Facts;
import io.postern.vpc.port.domain.Site.Wish;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The port all these specifications speak of. */
final class PortFixture {

    static final DeciderSpec<Port, PortCommand, PortEvent> SPEC = DeciderSpec.of(new PortDecider());
    static final PortId ID = new PortId("port");
    static final String ENDPOINT = "endpoint";
    static final SubnetId SUBNET = new SubnetId("subnet");
    static final SubnetId NEUTRON = new SubnetId("neutron");
    static final VpcId VPC = new VpcId("vpc");
    static final VpcId OTHER_VPC = new VpcId("other");
    static final ProjectId OWNER = new ProjectId("owner");
    static final ProjectId STRANGER = new ProjectId("stranger");
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(60);
    static final Network NETWORK = new Network(SUBNET, NEUTRON, VPC, new Cidr("10.0.1.0/24"), new Address("10.0.1.1"));
    static final Address FREE = new Address("10.0.1.7");
    static final List<AddressPair> PAIRS = List.of(new AddressPair("10.0.1.100", ""));

    static final Site ANYWHERE = new Site(new Wish(VPC, SUBNET, null, null), new Facts(true, NETWORK, FREE));
    static final Site NOWHERE = new Site(new Wish(VPC, SUBNET, null, null), new Facts(true, NETWORK, null));

    static final PortEvent CREATED = new PortAllocated(
            ID,
            OWNER,
            SUBNET,
            NEUTRON,
            VPC,
            FREE,
            "fa:16:3e:00:01:07",
            PortOwner.USER,
            null,
            "",
            "web",
            List.of(),
            NOON);
    static final PortEvent ALLOCATED = new PortAllocated(
            ID,
            OWNER,
            SUBNET,
            NEUTRON,
            VPC,
            FREE,
            "fa:16:3e:00:01:07",
            PortOwner.ENDPOINT,
            ENDPOINT,
            "network:vpc_endpoint",
            "",
            List.of(),
            NOON);
    static final PortEvent REFUSED = new PortRefused(
            ID,
            OWNER,
            ENDPOINT,
            NoPort.NO_ADDRESS_LEFT,
            "Expected a free address in subnet subnet, but there is none",
            NOON);
    static final PortEvent RELEASED = new PortReleased(ID, null, NOON);

    private PortFixture() {}

    static CreatePort create(Site site) {
        return new CreatePort(ID, OWNER, site, "web", "", List.of(), NOON);
    }

    static AllocatePort allocate(Site site) {
        return new AllocatePort(ID, OWNER, ENDPOINT, site, NOON);
    }

    /** @param unused whether the wanted address was found to be unused */
    static Site at(@Nullable String address, boolean unused) {
        Address found = unused ? Address.parse(address) : null;
        return new Site(new Wish(VPC, SUBNET, NEUTRON, address), new Facts(true, NETWORK, found));
    }
}
