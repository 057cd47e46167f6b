package io.postern.vpc.port.domain;

import io.postern.decider.Identifier;

/** Who may end a port. */
public enum PortOwner implements Identifier {
    /** The project, through the api. */
    USER("user"),
    /** The endpoint that the port was allocated for, by ending. */
    ENDPOINT("endpoint");

    private final String value;

    PortOwner(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }
}
