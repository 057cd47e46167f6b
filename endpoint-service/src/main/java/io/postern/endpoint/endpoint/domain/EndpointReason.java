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
    NOT_A_GATEWAY(Refusal.Kind.INVALID),
    A_GATEWAY(Refusal.Kind.INVALID),
    ROUTE_TABLE_TAKEN(Refusal.Kind.CONFLICT),
    NO_POLICY(Refusal.Kind.INVALID_STATE),
    NO_POLICY_ATTACHED(Refusal.Kind.INVALID_STATE),
    WRONG_POLICY(Refusal.Kind.INVALID),
    NOT_PROFESSIONAL(Refusal.Kind.INVALID_STATE),
    TOO_MANY_TAGS(Refusal.Kind.EXHAUSTED),
    APPROVAL_SLOT_TAKEN(Refusal.Kind.CONFLICT),
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
