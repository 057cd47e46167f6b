package io.postern.iam;

import io.postern.decider.Identifier;

/** A share of a domain in one region: 32 hex. */
public record ProjectId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
