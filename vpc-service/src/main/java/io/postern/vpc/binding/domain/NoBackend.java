package io.postern.vpc.binding.domain;

import io.postern.decider.Refusal;

/** Why a service has no backend. The names are written in {@code BackendRefused}: add, never rename. */
public enum NoBackend implements Refusal.Reason {
    VPC_UNKNOWN(Refusal.Kind.NOT_FOUND),
    PORT_UNKNOWN(Refusal.Kind.NOT_FOUND),
    PORT_NOT_IN_VPC(Refusal.Kind.INVALID);

    private final Refusal.Kind kind;

    NoBackend(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
