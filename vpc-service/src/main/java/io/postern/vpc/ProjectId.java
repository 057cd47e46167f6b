package io.postern.vpc;

import io.postern.decider.Identifier;

/** A tenant: the project that owns what it made; 32 hexadecimal digits. */
public record ProjectId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
