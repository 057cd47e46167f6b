package io.postern.iam;

import io.postern.decider.Identifier;

/** An account: 32 hex. */
public record DomainId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
