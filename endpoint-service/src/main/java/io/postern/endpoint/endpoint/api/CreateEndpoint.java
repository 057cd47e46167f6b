package io.postern.endpoint.endpoint.api;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.postern.cloudapi.Caller;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that asks for an endpoint (API reference, Creating a VPC Endpoint). */
public record CreateEndpoint(
        @Nullable String endpointServiceId,
        @Nullable String vpcId,
        @Nullable String subnetId,
        @Nullable String portIp,
        @Nullable Boolean enableDns,
        @Nullable Boolean enableWhitelist,
        @Nullable List<@Nullable String> whitelist,
        @Nullable String description,
        @Nullable List<@Nullable TagBody> tags) {

    private static final IPAddressStringParameters IPV4 = new IPAddressStringParameters.Builder()
            .allowIPv6(false)
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getParentBuilder()
            .toParams();

    /** The service as it was read, for what an endpoint keeps of it. */
    record Target(String name, String type) {}

    /** Everything but what only the service can say, checked before anything is read. */
    record Wanted(
            ServiceId service,
            String vpc,
            String subnet,
            @Nullable String address,
            boolean dnsEnabled,
            boolean whitelistEnabled,
            List<String> whitelist,
            String description,
            List<Tag> tags) {

        EndpointDetails details(EndpointId id, int marker, Caller caller, Target target, Instant at) {
            return new EndpointDetails(
                    id,
                    marker,
                    caller.project(),
                    new DomainId(caller.domainId()),
                    service,
                    target.name(),
                    target.type(),
                    vpc,
                    subnet,
                    address,
                    dnsEnabled,
                    whitelistEnabled,
                    whitelist,
                    description,
                    tags,
                    at);
        }
    }

    /**
     * @param maxWhitelist addresses that an endpoint's own whitelist may have
     */
    Wanted wanted(int maxWhitelist) {
        return new Wanted(
                new ServiceId(Wire.id(endpointServiceId, "endpoint_service_id", "EndPoint.3062")),
                Wire.id(vpcId, "vpc_id", "EndPoint.0020"),
                Wire.id(subnetId, "subnet_id", subnetId == null ? "EndPoint.2010" : "EndPoint.0023"),
                address(portIp),
                enableDns != null && enableDns,
                enableWhitelist != null && enableWhitelist,
                addresses(maxWhitelist),
                Wire.description(description),
                TagBody.tags(tags));
    }

    private static @Nullable String address(@Nullable String text) {
        String given = Wire.given(text);
        if (given != null && (given.contains("/") || !new IPAddressString(given, IPV4).isIPv4())) {
            throw Wire.bad("EndPoint.2041", "Expected port_ip to be an IPv4 address");
        }
        return given;
    }

    private List<String> addresses(int most) {
        List<String> addresses = new ArrayList<>();
        for (String text : whitelist == null ? List.<@Nullable String>of() : whitelist) {
            if (text == null || !new IPAddressString(text, IPV4).isIPv4()) {
                throw Wire.bad("EndPoint.2044", "Expected whitelist to hold IPv4 addresses or CIDR blocks");
            }
            addresses.add(text);
        }
        if (addresses.size() > most) {
            throw Wire.bad("EndPoint.2045", "Expected whitelist to have at most %d entries".formatted(most));
        }
        return addresses;
    }
}
