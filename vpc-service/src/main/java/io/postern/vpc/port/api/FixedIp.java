package io.postern.vpc.port.api;

import org.jspecify.annotations.Nullable;

/**
 * An address of a port.
 *
 * @param subnetId the subnet's second id, {@code neutron_subnet_id}
 */
public record FixedIp(@Nullable String subnetId, @Nullable String ipAddress) {}
