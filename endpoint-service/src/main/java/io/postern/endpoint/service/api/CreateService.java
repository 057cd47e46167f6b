package io.postern.endpoint.service.api;

import io.postern.cloudapi.Caller;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.ServiceDetails;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body that asks for a service (API reference, Creating a VPC Endpoint Service). */
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
        @Nullable List<@Nullable TagBody> tags) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final Set<String> SERVER_TYPES = Set.of("VM", "LB");
    private static final Set<String> TCP_PROXIES = Set.of("close", "toa_open", "proxy_open", "open", "proxy_vni");

    ServiceDetails details(String id, Caller caller, String region, EndpointConfig limits, Instant at) {
        return new ServiceDetails(
                new ServiceId(id),
                caller.project(),
                new DomainId(caller.domainId()),
                storedName(region, id),
                Wire.id(vpcId, "vpc_id", "EndPoint.0020"),
                Wire.id(portId, "port_id", "EndPoint.3003"),
                oneOf(serverType, SERVER_TYPES, "server_type", "EndPoint.3021"),
                oneOf(
                        serviceType == null ? "interface" : serviceType,
                        Set.of("interface"),
                        "service_type",
                        "EndPoint.0002"),
                approvalEnabled == null || approvalEnabled,
                oneOf(tcpProxy == null ? "close" : tcpProxy, TCP_PROXIES, "tcp_proxy", "EndPoint.0002"),
                Wire.description(description),
                PortBody.mappings(ports, limits.maxPortMappings()),
                TagBody.tags(tags),
                at);
    }

    private String storedName(String region, String id) {
        if (serviceName == null || serviceName.isEmpty()) {
            return region + "." + id;
        }
        if (!NAME.matcher(serviceName).matches()) {
            throw Wire.bad(
                    "EndPoint.1003",
                    "Expected service_name to have at most 16 letters, digits, underscores or hyphens");
        }
        return region + "." + serviceName + "." + id;
    }

    private static String oneOf(@Nullable String value, Set<String> allowed, String member, String code) {
        if (value == null || !allowed.contains(value)) {
            throw Wire.bad(code, "Expected %s to be one of %s".formatted(member, allowed));
        }
        return value;
    }
}
