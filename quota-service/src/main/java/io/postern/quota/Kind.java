package io.postern.quota;

import io.postern.decider.Identifier;

/** The name of what is counted, on the wire and in events; those that are, {@link Counted} lists. */
public record Kind(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
