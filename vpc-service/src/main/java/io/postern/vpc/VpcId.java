package io.postern.vpc;

import io.postern.decider.Identifier;

/** A VPC: a UUID with dashes. */
public record VpcId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
