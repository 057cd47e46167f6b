package io.postern.quota.application.domain;

import io.postern.decider.Refusal;

/** Why an application says no to whoever asks something of it. */
public enum ApplicationReason implements Refusal.Reason {
    NOT_FOUND(Refusal.Kind.NOT_FOUND),
    /** The limit allows as many already. */
    NOT_MORE(Refusal.Kind.INVALID),
    LIMIT_NEGATIVE(Refusal.Kind.INVALID),
    /** The tenant has another application for the same that is not decided. */
    ANOTHER_PENDING(Refusal.Kind.CONFLICT),
    /** It has been decided otherwise. */
    DECIDED(Refusal.Kind.INVALID_STATE);

    private final Refusal.Kind kind;

    ApplicationReason(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
