package io.postern.endpoint.service.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider wants to be different; what is absent stays.
 *
 * @param name stored name
 * @param ports replace all that there are
 * @param port another backend, in the same VPC
 */
public record ServiceChange(
        @Nullable String name,
        @Nullable Boolean approval,
        @Nullable String tcpProxy,
        @Nullable String description,
        @Nullable List<PortMapping> ports,
        @Nullable String address,
        @Nullable WhitelistRemoval removal,
        @Nullable String port) {

    public ServiceChange {
        ports = ports == null ? null : List.copyOf(ports);
    }

    public static ServiceChange rename(String name) {
        return new ServiceChange(name, null, null, null, null, null, null, null);
    }

    /** Everything but the backend, which is not ours to give. */
    SettingChange settings() {
        return new SettingChange(name, approval, tcpProxy, description, ports, address, removal);
    }
}
