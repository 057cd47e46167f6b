package io.postern.vpc.port.domain;

import io.postern.decider.Refusal;

/** Why a port that exists says no; why there is none to have is {@link NoPort}. */
public enum PortRefusal implements Refusal.Reason {
    NOT_FOUND(Refusal.Kind.NOT_FOUND),
    HELD_BY_ENDPOINT(Refusal.Kind.INVALID_STATE),
    BACKS_SERVICE(Refusal.Kind.INVALID_STATE);

    private final Refusal.Kind kind;

    PortRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
