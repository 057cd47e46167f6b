package io.postern.quota;

import io.postern.decider.Identifier;

/** A tenant: the project that owns what is counted; 32 hexadecimal digits. */
public record ProjectId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
