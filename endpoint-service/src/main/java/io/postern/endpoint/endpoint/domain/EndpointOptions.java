package io.postern.endpoint.endpoint.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What only some endpoints have.
 *
 * @param routeTables of a gateway; empty for all others
 * @param policy absent when its service allows none
 * @param ipVersion {@code ipv4} or {@code dualstack}; absent when it was not said
 * @param ipv6Address that the consumer wants
 * @param dnsName by which the consumer will know it once it is accepted; absent when none is wanted
 */
public record EndpointOptions(
        List<String> routeTables,
        @Nullable EndpointPolicy policy,
        @Nullable String ipVersion,
        @Nullable String ipv6Address,
        @Nullable String dnsName) {

    /** Of whoever says nothing; also of all endpoints from before there were options. */
    public static final EndpointOptions NONE = new EndpointOptions(List.of(), null, null, null, null);

    public EndpointOptions {
        routeTables = List.copyOf(Objects.requireNonNullElse(routeTables, List.of()));
    }

    EndpointOptions routed(List<String> tables) {
        return new EndpointOptions(tables, policy, ipVersion, ipv6Address, dnsName);
    }

    EndpointOptions with(EndpointPolicy newPolicy) {
        return new EndpointOptions(routeTables, newPolicy, ipVersion, ipv6Address, dnsName);
    }
}
