package io.postern.endpoint.service.domain;

import io.postern.decider.Refusal;

/** Why a service refuses a command. */
public enum ServiceReason implements Refusal.Reason {
    SERVICE_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    SERVICE_EXISTS(Refusal.Kind.CONFLICT),
    SERVICE_NOT_CHANGEABLE(Refusal.Kind.INVALID_STATE),
    SERVICE_IN_USE(Refusal.Kind.INVALID_STATE),
    BACKEND_NOT_CHANGEABLE(Refusal.Kind.INVALID_STATE),
    BACKEND_PORT_TAKEN(Refusal.Kind.CONFLICT),
    WHITELIST_FULL(Refusal.Kind.EXHAUSTED),
    PERMISSION_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    TOO_MANY_TAGS(Refusal.Kind.EXHAUSTED),
    TOO_MANY_SERVERS(Refusal.Kind.EXHAUSTED),
    RULE_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    TOO_MANY_RULES(Refusal.Kind.EXHAUSTED);

    private final Refusal.Kind kind;

    ServiceReason(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
