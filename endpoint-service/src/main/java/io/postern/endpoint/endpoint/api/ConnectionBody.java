package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;

import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection on the wire; its id is the endpoint's.
 *
 * @param description the provider's note, or what the consumer says while there is none
 * @param approvalRule beyond the contract: the rule by which it stands
 */
public record ConnectionBody(
        String id,
        int markerId,
        String domainId,
        String status,
        String description,
        @Nullable String approvalRule,
        @Nullable List<EndpointAnswer.FailureBody> error,
        String createdAt,
        String updatedAt) {

    static ConnectionBody of(Endpoint.Known endpoint) {
        EndpointDetails details = endpoint.details();
        return new ConnectionBody(
                details.id().value(),
                details.marker(),
                details.domain().value(),
                ENDPOINTS.stateName(endpoint),
                Objects.requireNonNullElse(details.note(), details.description()),
                endpoint instanceof Endpoint.Accepted accepted && accepted.approval() != null
                        ? accepted.approval().rule()
                        : null,
                EndpointAnswer.FailureBody.of(endpoint),
                Wire.time(details.createdAt()),
                Wire.time(endpoint.updatedAt()));
    }
}
