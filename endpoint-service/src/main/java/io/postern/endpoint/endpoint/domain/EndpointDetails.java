package io.postern.endpoint.endpoint.domain;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 * @param professional whether it has been upgraded; absent when it has not
 * @param note the provider's; absent when there is none
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
        EndpointOptions options,
        @Nullable Boolean professional,
        @Nullable String note,
        Instant createdAt) {

    public EndpointDetails {
        whitelist = List.copyOf(whitelist);
        tags = List.copyOf(tags);
        options = Objects.requireNonNullElse(options, EndpointOptions.NONE);
    }

    public boolean gateway() {
        return serviceType.equals("gateway");
    }

    public boolean upgraded() {
        return Boolean.TRUE.equals(professional);
    }

    EndpointDetails open(boolean enabled, List<String> addresses) {
        return new EndpointDetails(
                id,
                marker,
                project,
                domain,
                service,
                serviceName,
                serviceType,
                vpc,
                subnet,
                address,
                dnsEnabled,
                enabled,
                addresses,
                description,
                tags,
                options,
                professional,
                note,
                createdAt);
    }

    EndpointDetails tagged(List<Tag> newTags) {
        return new EndpointDetails(
                id,
                marker,
                project,
                domain,
                service,
                serviceName,
                serviceType,
                vpc,
                subnet,
                address,
                dnsEnabled,
                whitelistEnabled,
                whitelist,
                description,
                newTags,
                options,
                professional,
                note,
                createdAt);
    }

    EndpointDetails with(EndpointOptions newOptions) {
        return new EndpointDetails(
                id,
                marker,
                project,
                domain,
                service,
                serviceName,
                serviceType,
                vpc,
                subnet,
                address,
                dnsEnabled,
                whitelistEnabled,
                whitelist,
                description,
                tags,
                newOptions,
                professional,
                note,
                createdAt);
    }

    EndpointDetails upgrade() {
        return new EndpointDetails(
                id,
                marker,
                project,
                domain,
                service,
                serviceName,
                serviceType,
                vpc,
                subnet,
                address,
                dnsEnabled,
                whitelistEnabled,
                whitelist,
                description,
                tags,
                options,
                Boolean.TRUE,
                note,
                createdAt);
    }

    EndpointDetails noted(String text) {
        return new EndpointDetails(
                id,
                marker,
                project,
                domain,
                service,
                serviceName,
                serviceType,
                vpc,
                subnet,
                address,
                dnsEnabled,
                whitelistEnabled,
                whitelist,
                description,
                tags,
                options,
                professional,
                text,
                createdAt);
    }
}
