package io.postern.vpc;

import io.postern.decider.Identifier;

/** An endpoint of endpoint-service, UUID with dashes. */
public record EndpointId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
