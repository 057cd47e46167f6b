package io.postern.endpoint.service.api;

import io.postern.cloudapi.Caller;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.ServiceDetails;
import io.postern.endpoint.service.domain.ServiceOptions;
import io.postern.endpoint.service.domain.WhitelistRemoval;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body that asks for a service (API reference, Creating a VPC Endpoint Service).
 *
 * @param whitelistRemoval beyond the contract: {@code keep} or {@code reject}
 */
public record CreateService(
        @Nullable String portId,
        @Nullable String vpcId,
        @Nullable String serverType,
        @Nullable String serviceName,
        @Nullable String serviceType,
        @Nullable Boolean approvalEnabled,
        @Nullable String tcpProxy,
        @Nullable String description,
        @Nullable List<@Nullable PortBody> ports,
        @Nullable List<@Nullable TagBody> tags,
        @Nullable String ip,
        @Nullable String ipVersion,
        @Nullable String snatNetworkId,
        @Nullable String poolId,
        @Nullable Boolean enablePolicy,
        @Nullable String whitelistRemoval) {

    private static final Set<String> SERVER_TYPES = Set.of("VM", "LB");
    private static final Set<String> IP_VERSIONS = Set.of("ipv4", "ipv6");

    ServiceDetails details(String id, Caller caller, String region, EndpointConfig limits, Instant at) {
        return new ServiceDetails(
                new ServiceId(id),
                caller.project(),
                new DomainId(caller.domainId()),
                ServiceNames.stored(region, serviceName, id),
                Wire.id(vpcId, "vpc_id", "EndPoint.0020"),
                Wire.id(portId, "port_id", "EndPoint.3003"),
                Wire.oneOf(serverType, SERVER_TYPES, "server_type", "EndPoint.3021"),
                Wire.oneOf(
                        serviceType == null ? "interface" : serviceType,
                        Set.of("interface"),
                        "service_type",
                        "EndPoint.0002"),
                approvalEnabled == null || approvalEnabled,
                ServiceTexts.tcpProxy(tcpProxy == null ? "close" : tcpProxy),
                Wire.description(description),
                PortBody.mappings(ports, limits.maxPortMappings()),
                TagBody.tags(tags),
                options(),
                null,
                at);
    }

    private ServiceOptions options() {
        String version = Wire.given(ipVersion);
        String network = Wire.given(snatNetworkId);
        if (version != null) {
            Wire.oneOf(version, IP_VERSIONS, "ip_version", "EndPoint.0002");
        }
        if (network != null || "ipv6".equals(version)) {
            Wire.id(network, "snat_network_id", "EndPoint.0002");
        }
        return new ServiceOptions(
                ServiceTexts.address(ip),
                version,
                network,
                ServiceTexts.pool(poolId),
                enablePolicy != null && enablePolicy,
                whitelistRemoval == null ? WhitelistRemoval.KEEP : ServiceTexts.removal(whitelistRemoval));
    }
}
