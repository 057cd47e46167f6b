package io.postern.endpoint.service.domain;

import io.postern.decider.Refusal;

/** Why a service refuses a command. */
public enum ServiceReason implements Refusal.Reason {
    SERVICE_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    SERVICE_EXISTS(Refusal.Kind.CONFLICT),
    SERVICE_NOT_CHANGEABLE(Refusal.Kind.INVALID_STATE),
    SERVICE_IN_USE(Refusal.Kind.INVALID_STATE),
    WHITELIST_FULL(Refusal.Kind.EXHAUSTED);

    private final Refusal.Kind kind;

    ServiceReason(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
