package io.postern.iam.policy.domain;

import io.postern.decider.Refusal;

/** Why a policy stays as it is. */
public enum PolicyRefusal implements Refusal.Reason {
    /** The id is another policy's. */
    ID_TAKEN(Refusal.Kind.CONFLICT),
    /** Names people know are unique in their domain. */
    NAME_TAKEN(Refusal.Kind.CONFLICT),
    /** There is no such policy, or it is somebody else's. */
    UNKNOWN(Refusal.Kind.NOT_FOUND),
    /** Somebody holds it. */
    IN_USE(Refusal.Kind.CONFLICT);

    private final Refusal.Kind kind;

    PolicyRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
