package io.postern.vpc.port.api;

import io.postern.vpc.api.Family;
import io.postern.vpc.api.Wire;
import io.postern.vpc.port.projection.Ports;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters by which ports are listed. */
public class PortQuery {

    private static final String BY_ADDRESS = "ip_address=";
    private static final String BY_SUBNET = "subnet_id=";

    @RestQuery
    @Nullable
    String limit;

    @RestQuery
    @Nullable
    String marker;

    @RestQuery("id")
    @Nullable
    List<String> ids;

    @RestQuery
    @Nullable
    String name;

    @RestQuery("network_id")
    @Nullable
    String network;

    @RestQuery("mac_address")
    @Nullable
    String mac;

    @RestQuery("device_id")
    @Nullable
    String device;

    @RestQuery("device_owner")
    @Nullable
    String deviceOwner;

    @RestQuery
    @Nullable
    String status;

    @RestQuery("admin_state_up")
    @Nullable
    String adminStateUp;

    @RestQuery("security_groups")
    @Nullable
    List<String> securityGroups;

    @RestQuery("fixed_ips")
    @Nullable
    List<String> fixedIps;

    /** @return empty when no port can match */
    Optional<Ports.Filter> filter() {
        boolean matchless = status != null && !status.isEmpty() && inUse() == null
                || "false".equals(adminStateUp)
                || securityGroups != null && !securityGroups.isEmpty();
        return matchless
                ? Optional.empty()
                : Optional.of(new Ports.Filter(
                        ids(),
                        Wire.filter(name, Family.PORT),
                        Wire.filter(network, Family.PORT),
                        fixedIp(BY_SUBNET),
                        fixedIp(BY_ADDRESS),
                        Wire.filter(mac, Family.PORT),
                        Wire.filter(device, Family.PORT),
                        Wire.filter(deviceOwner, Family.PORT),
                        inUse()));
    }

    private @Nullable List<String> ids() {
        if (ids == null || ids.isEmpty()) {
            return null;
        }
        ids.forEach(id -> Wire.filter(id, Family.PORT));
        return List.copyOf(ids);
    }

    private @Nullable Boolean inUse() {
        return switch (status == null ? "" : status) {
            case PortAnswer.ACTIVE -> true;
            case PortAnswer.DOWN -> false;
            default -> null;
        };
    }

    private @Nullable String fixedIp(String member) {
        List<String> wanted = fixedIps == null ? List.of() : fixedIps;
        return wanted.stream()
                .filter(text -> text.startsWith(member))
                .findFirst()
                .map(text -> Wire.filter(text.substring(member.length()), Family.PORT))
                .orElse(null);
    }
}
