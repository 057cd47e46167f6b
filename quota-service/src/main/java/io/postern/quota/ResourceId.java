package io.postern.quota;

import io.postern.decider.Identifier;

/** What is counted, as its own service names it: a UUID with dashes. */
public record ResourceId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
