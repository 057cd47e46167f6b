package io.postern.vpc;

import io.postern.decider.Identifier;

/** A subnet, which the neighbours call a network: a UUID with dashes. */
public record SubnetId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
