package io.postern.iam;

import io.postern.decider.Identifier;

/** Of a policy or role: 32 hex. */
public record PolicyId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
