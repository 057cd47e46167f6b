package io.postern.endpoint.endpoint.api;

import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body that asks for an endpoint (API reference, Creating a VPC Endpoint). */
public record CreateEndpoint(
        @Nullable String endpointServiceId,
        @Nullable String vpcId,
        @Nullable String subnetId,
        @Nullable String portIp,
        @Nullable Boolean enableDns,
        @Nullable Boolean enableWhitelist,
        @Nullable List<@Nullable String> whitelist,
        @Nullable String description,
        @Nullable List<@Nullable TagBody> tags,
        @Nullable List<@Nullable String> routetables,
        @Nullable List<@Nullable StatementBody> policyStatement,
        @Nullable Object policyDocument,
        @Nullable String ipVersion,
        @Nullable String ipv6Address,
        @Nullable String specificationName) {

    private static final Set<String> IP_VERSIONS = Set.of("ipv4", "dualstack");

    /** Everything but what depends on the service, checked before anything is read. */
    Wanted wanted(EndpointConfig limits) {
        String specification = Wire.given(specificationName);
        if (specification != null) {
            Wire.oneOf(specification, Set.of("default"), "specification_name", "EndPoint.0015");
        }
        return new Wanted(
                new ServiceId(Wire.id(endpointServiceId, "endpoint_service_id", "EndPoint.3062")),
                Wire.id(vpcId, "vpc_id", "EndPoint.0020"),
                Wire.given(subnetId) == null ? null : Wire.id(subnetId, "subnet_id", "EndPoint.0023"),
                Addresses.ipv4(portIp),
                enableDns != null && enableDns,
                enableWhitelist != null && enableWhitelist,
                Objects.requireNonNullElse(Addresses.whitelist(whitelist, limits.maxWhitelist()), List.of()),
                Wire.description(description),
                TagBody.tags(tags),
                Objects.requireNonNullElse(RouteTables.of(routetables), List.of()),
                Policies.of(policyStatement, policyDocument),
                version(),
                Addresses.ipv6(ipv6Address));
    }

    private @Nullable String version() {
        String version = Wire.given(ipVersion);
        if (version != null) {
            Wire.oneOf(version, IP_VERSIONS, "ip_version", "EndPoint.0002");
        }
        if (Wire.given(ipv6Address) != null && !"dualstack".equals(version)) {
            throw Wire.bad("EndPoint.0002", "Expected ipv6_address with ip_version dualstack only");
        }
        return version;
    }
}
