package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;

import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint on the wire.
 *
 * @param ip present once the port is held
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
        boolean enableDns,
        List<String> dnsNames,
        List<String> whitelist,
        boolean enableWhitelist,
        List<String> routetables,
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
        EndpointDetails details = endpoint.details();
        return new EndpointAnswer(
                details.id().value(),
                details.serviceType(),
                ENDPOINTS.stateName(endpoint),
                List.of("active"),
                "enable",
                "default",
                details.service().value(),
                details.serviceName(),
                details.marker(),
                details.vpc(),
                details.subnet(),
                endpoint instanceof Endpoint.Placed placed ? placed.port().address() : null,
                details.dnsEnabled(),
                List.of(),
                details.whitelist(),
                details.whitelistEnabled(),
                List.of(),
                TagBody.of(details.tags()),
                details.description(),
                FailureBody.of(endpoint),
                details.project(),
                Wire.time(details.createdAt()),
                Wire.time(endpoint.updatedAt()));
    }
}
