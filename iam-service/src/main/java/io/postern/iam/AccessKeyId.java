package io.postern.iam;

import io.postern.decider.Identifier;

/** The AK: 20 of A-Z and 0-9 when we make it. */
public record AccessKeyId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
