package io.postern.endpoint.service.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a provider wants to be different of what is ours to change; what is absent stays.
 *
 * @param name stored name
 * @param ports replace all that there are
 */
public record SettingChange(
        @Nullable String name,
        @Nullable Boolean approval,
        @Nullable String tcpProxy,
        @Nullable String description,
        @Nullable List<PortMapping> ports,
        @Nullable String address,
        @Nullable WhitelistRemoval removal) {

    public SettingChange {
        ports = ports == null ? null : List.copyOf(ports);
    }

    ServiceDetails of(ServiceDetails was) {
        return was.with(
                Objects.requireNonNullElse(name, was.name()),
                Objects.requireNonNullElse(approval, was.approval()),
                Objects.requireNonNullElse(tcpProxy, was.tcpProxy()),
                Objects.requireNonNullElse(description, was.description()),
                Objects.requireNonNullElse(ports, was.ports()),
                was.options()
                        .with(
                                address == null ? was.options().address() : address,
                                Objects.requireNonNullElse(
                                        removal, was.options().removal())));
    }
}
