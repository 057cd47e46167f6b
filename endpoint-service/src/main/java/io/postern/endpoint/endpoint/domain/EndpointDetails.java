package io.postern.endpoint.endpoint.domain;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer asked for.
 *
 * @param marker number of the connection, unique, positive, 32 bits
 * @param project the consumer's
 * @param domain the consumer's account
 * @param serviceName stored name of the service at that time
 * @param vpc the consumer's
 * @param subnet network id; absent for gateway endpoints
 * @param address IPv4 that the consumer wants; absent when any will do
 * @param whitelist IPv4 addresses or CIDRs that may use the endpoint when {@code whitelistEnabled}
 */
public record EndpointDetails(
        EndpointId id,
        int marker,
        String project,
        DomainId domain,
        ServiceId service,
        String serviceName,
        String serviceType,
        String vpc,
        @Nullable String subnet,
        @Nullable String address,
        boolean dnsEnabled,
        boolean whitelistEnabled,
        List<String> whitelist,
        String description,
        List<Tag> tags,
        Instant createdAt) {

    public EndpointDetails {
        whitelist = List.copyOf(whitelist);
        tags = List.copyOf(tags);
    }
}
