package io.postern.vpc.subnet.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.vpc.Address;
import io.postern.vpc.api.Wire;
import io.postern.vpc.subnet.domain.Subnet;
import java.util.List;

/**
 * A subnet on the wire.
 *
 * @param neutronNetworkId the same as {@code id}: what ports and endpoints call it
 * @param neutronSubnetId the id by which a port's address names it
 */
public record SubnetAnswer(
        String id,
        String name,
        String description,
        String cidr,
        String gatewayIp,
        String vpcId,
        boolean dhcpEnable,
        boolean ipv6Enable,
        String primaryDns,
        String secondaryDns,
        @JsonProperty("dnsList") List<String> dnsList,
        String availabilityZone,
        List<DhcpOption> extraDhcpOpts,
        String status,
        String neutronNetworkId,
        String neutronSubnetId,
        String scope,
        String tenantId,
        String createdAt,
        String updatedAt) {

    /** A subnet can be used as soon as quota is held for it. */
    static final String ACTIVE = "ACTIVE";

    static SubnetAnswer of(Subnet.Known subnet) {
        List<String> dns = subnet.settings().dns().stream().map(Address::value).toList();
        return new SubnetAnswer(
                subnet.id().value(),
                subnet.settings().name(),
                subnet.settings().description(),
                subnet.cidr().value(),
                subnet.gateway().value(),
                subnet.vpc().value(),
                subnet.settings().dhcp(),
                false,
                dns.isEmpty() ? "" : dns.getFirst(),
                dns.size() < 2 ? "" : dns.get(1),
                dns,
                subnet.availabilityZone(),
                DhcpOption.of(subnet.settings().dhcpOptions()),
                status(subnet),
                subnet.id().value(),
                subnet.neutronSubnet().value(),
                subnet.availabilityZone().isEmpty() ? "center" : subnet.availabilityZone(),
                subnet.project().value(),
                Wire.time(subnet.createdAt()),
                Wire.time(subnet.updatedAt()));
    }

    private static String status(Subnet.Known subnet) {
        return switch (subnet) {
            case Subnet.Creating _ -> "UNKNOWN";
            case Subnet.Live _ -> ACTIVE;
            case Subnet.Failed _ -> "ERROR";
        };
    }
}
