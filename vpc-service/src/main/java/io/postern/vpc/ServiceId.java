package io.postern.vpc;

import io.postern.decider.Identifier;

/** An endpoint service, as endpoint-service names it: a UUID with dashes. */
public record ServiceId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
