package io.postern.iam.mfa.domain;

import io.postern.decider.Refusal;

/** Why a device is not made, or proves nothing. */
public enum MfaDeviceRefusal implements Refusal.Reason {
    /** The user has one that is in use. */
    EXISTS(Refusal.Kind.CONFLICT),
    /** The user has none. */
    NO_DEVICE(Refusal.Kind.NOT_FOUND),
    /** Nobody has shown codes of it yet. */
    NOT_BOUND(Refusal.Kind.INVALID_STATE),
    /** The code has been used, or a later one has. */
    CODE_USED(Refusal.Kind.INVALID);

    private final Refusal.Kind kind;

    MfaDeviceRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
