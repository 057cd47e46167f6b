package io.postern.endpoint.endpoint.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may go through an endpoint: statements for gateways, a document for all others.
 *
 * @param document JSON object; absent for gateways, and while nothing is attached
 */
public record EndpointPolicy(
        List<PolicyStatement> statements, @Nullable String document) {

    public EndpointPolicy {
        statements = List.copyOf(statements);
    }

    /** Of an endpoint that never said anything else. */
    public static EndpointPolicy standard(boolean gateway) {
        return new EndpointPolicy(gateway ? PolicyStatement.DEFAULT : List.of(), null);
    }
}
