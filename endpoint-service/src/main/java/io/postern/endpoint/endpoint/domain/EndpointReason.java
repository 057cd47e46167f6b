package io.postern.endpoint.endpoint.domain;

import io.postern.decider.Refusal;

/** Why an endpoint refuses a command. */
public enum EndpointReason implements Refusal.Reason {
    ENDPOINT_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    ENDPOINT_EXISTS(Refusal.Kind.CONFLICT),
    MARKER_TAKEN(Refusal.Kind.CONFLICT),
    SERVICE_UNKNOWN(Refusal.Kind.INVALID),
    SERVICE_NOT_AVAILABLE(Refusal.Kind.INVALID_STATE),
    NOT_ON_WHITELIST(Refusal.Kind.FORBIDDEN),
    NOT_OF_THIS_SERVICE(Refusal.Kind.INVALID),
    STILL_CREATING(Refusal.Kind.INVALID_STATE),
    HAS_FAILED(Refusal.Kind.INVALID_STATE),
    BEING_DELETED(Refusal.Kind.INVALID_STATE);

    private final Refusal.Kind kind;

    EndpointReason(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
