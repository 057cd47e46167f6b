package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;

import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import io.postern.endpoint.endpoint.domain.EndpointPolicy;
import io.postern.endpoint.endpoint.domain.EndpointPort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint on the wire.
 *
 * @param ip present once the port is held
 * @param dnsNames once it is accepted, if a name was wanted
 * @param error only when it failed
 */
public record EndpointAnswer(
        String id,
        String serviceType,
        String status,
        List<String> activeStatus,
        String enableStatus,
        String specificationName,
        String endpointServiceId,
        String endpointServiceName,
        int markerId,
        String vpcId,
        @Nullable String subnetId,
        @Nullable String ip,
        @Nullable String ipVersion,
        @Nullable String ipv6Address,
        boolean enableDns,
        List<String> dnsNames,
        List<String> whitelist,
        boolean enableWhitelist,
        List<String> routetables,
        @Nullable List<StatementBody> policyStatement,
        @Nullable Object policyDocument,
        List<TagBody> tags,
        String description,
        @Nullable List<FailureBody> error,
        String projectId,
        String createdAt,
        String updatedAt) {

    /** Why it failed. */
    public record FailureBody(String errorCode, String errorMessage) {
        static @Nullable List<FailureBody> of(Endpoint.Known endpoint) {
            return endpoint instanceof Endpoint.Failed failed
                    ? List.of(new FailureBody(EndpointCodes.code(failed.reason()), failed.text()))
                    : null;
        }
    }

    static EndpointAnswer of(Endpoint.Known endpoint) {
        return of(endpoint, endpoint.details().serviceName());
    }

    /** @param serviceName as it is now, should the provider have renamed it */
    static EndpointAnswer of(Endpoint.Known endpoint, String serviceName) {
        EndpointDetails details = endpoint.details();
        EndpointPort port = endpoint instanceof Endpoint.Placed placed ? placed.port() : null;
        EndpointPolicy policy = details.options().policy();
        return new EndpointAnswer(
                details.id().value(),
                details.serviceType(),
                ENDPOINTS.stateName(endpoint),
                List.of("active"),
                "enable",
                "default",
                details.service().value(),
                serviceName,
                details.marker(),
                details.vpc(),
                details.subnet(),
                port == null ? null : port.address(),
                details.options().ipVersion(),
                details.options().ipv6Address(),
                details.dnsEnabled(),
                names(endpoint),
                details.whitelist(),
                details.whitelistEnabled(),
                details.options().routeTables(),
                policy == null
                        ? null
                        : policy.statements().stream().map(StatementBody::of).toList(),
                policy == null || policy.document() == null ? null : JsonText.object(policy.document()),
                TagBody.of(details.tags()),
                details.description(),
                FailureBody.of(endpoint),
                details.project(),
                Wire.time(details.createdAt()),
                Wire.time(endpoint.updatedAt()));
    }

    private static List<String> names(Endpoint.Known endpoint) {
        String name = endpoint.details().options().dnsName();
        return name != null && endpoint instanceof Endpoint.Accepted ? List.of(name) : List.of();
    }
}
