package io.postern.quota;

import io.postern.decider.Identifier;

/** An application for more quota: a UUID with dashes. */
public record ApplicationId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
