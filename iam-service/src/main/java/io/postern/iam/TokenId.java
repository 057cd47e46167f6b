package io.postern.iam;

import io.postern.decider.Identifier;

/** The {@code jti}: 32 hex. */
public record TokenId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
