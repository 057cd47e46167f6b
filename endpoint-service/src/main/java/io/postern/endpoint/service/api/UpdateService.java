package io.postern.endpoint.service.api;

import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.ServiceChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider wants to be different (API reference, Modifying a VPC Endpoint Service); what is absent stays.
 *
 * @param whitelistRemoval beyond the contract: {@code keep} or {@code reject}
 */
public record UpdateService(
        @Nullable Boolean approvalEnabled,
        @Nullable String serviceName,
        @Nullable List<@Nullable PortBody> ports,
        @Nullable String portId,
        @Nullable String tcpProxy,
        @Nullable String description,
        @Nullable String ip,
        @Nullable String whitelistRemoval) {

    ServiceChange change(String id, String region, EndpointConfig limits) {
        if (Wire.given(portId) != null && Wire.given(ip) != null) {
            throw Wire.bad("EndPoint.3052", "Expected port_id or ip, but not both");
        }
        return new ServiceChange(
                serviceName == null ? null : ServiceNames.stored(region, serviceName, id),
                approvalEnabled,
                tcpProxy == null ? null : ServiceTexts.tcpProxy(tcpProxy),
                description == null ? null : Wire.description(description),
                ports == null ? null : PortBody.mappings(ports, limits.maxPortMappings()),
                ServiceTexts.address(ip),
                whitelistRemoval == null ? null : ServiceTexts.removal(whitelistRemoval),
                Wire.given(portId) == null ? null : Wire.id(portId, "port_id", "EndPoint.3003"));
    }
}
