package io.postern.vpc;

import io.postern.decider.Identifier;

/** A port: a UUID with dashes. */
public record PortId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
