package io.postern.vpc.port.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.vpc.port.domain.Port;
import java.util.List;
import java.util.Map;

/** A port on the wire. */
public record PortAnswer(
        String id,
        String name,
        String networkId,
        List<FixedIp> fixedIps,
        String macAddress,
        String status,
        boolean adminStateUp,
        String deviceId,
        String deviceOwner,
        List<AddressPairBody> allowedAddressPairs,
        List<String> securityGroups,
        List<String> extraDhcpOpts,
        List<String> dnsAssignment,
        String dnsName,
        String instanceId,
        String instanceType,
        boolean portSecurityEnabled,
        @JsonProperty("binding:vnic_type") String vnicType,
        @JsonProperty("binding:vif_details") Map<String, Boolean> vifDetails,
        @JsonProperty("binding:profile") Map<String, String> profile,
        String tenantId) {

    /** A port that a device holds is up, one that nobody uses yet is down. */
    static final String ACTIVE = "ACTIVE";

    static final String DOWN = "DOWN";

    static PortAnswer of(Port.Allocated port) {
        String device = port.device() == null ? "" : port.device();
        return new PortAnswer(
                port.id().value(),
                port.name(),
                port.network().value(),
                List.of(new FixedIp(port.neutronSubnet().value(), port.address().value())),
                port.mac(),
                device.isEmpty() ? DOWN : ACTIVE,
                true,
                device,
                port.deviceOwner(),
                AddressPairBody.of(port.allowedAddressPairs()),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                false,
                "normal",
                Map.of(),
                Map.of(),
                port.project().value());
    }
}
