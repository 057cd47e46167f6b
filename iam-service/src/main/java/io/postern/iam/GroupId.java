package io.postern.iam;

import io.postern.decider.Identifier;

/** 32 hex. */
public record GroupId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
