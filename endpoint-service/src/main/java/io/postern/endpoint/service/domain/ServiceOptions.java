package io.postern.endpoint.service.domain;

import org.jspecify.annotations.Nullable;

/**
 * What only some providers say of a service.
 *
 * @param address of the backend, for services in a VLAN
 * @param ipVersion {@code ipv4} or {@code ipv6}
 * @param snatNetwork needed with {@code ipv6}
 * @param pool cluster of the cloud that serves it
 * @param policyEnabled whether endpoints may carry an access policy
 */
public record ServiceOptions(
        @Nullable String address,
        @Nullable String ipVersion,
        @Nullable String snatNetwork,
        @Nullable String pool,
        boolean policyEnabled,
        WhitelistRemoval removal) {

    /** Of whoever says nothing; also of all services from before there were options. */
    public static final ServiceOptions NONE = new ServiceOptions(null, null, null, null, false, WhitelistRemoval.KEEP);

    ServiceOptions with(@Nullable String newAddress, WhitelistRemoval newRemoval) {
        return new ServiceOptions(newAddress, ipVersion, snatNetwork, pool, policyEnabled, newRemoval);
    }
}
