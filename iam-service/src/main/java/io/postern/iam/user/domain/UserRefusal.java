package io.postern.iam.user.domain;

import io.postern.decider.Refusal;

/** Why a user is not made. */
public enum UserRefusal implements Refusal.Reason {
    /** The id is another user's. */
    ID_TAKEN(Refusal.Kind.CONFLICT),
    /** Names of users are unique in their domain. */
    NAME_TAKEN(Refusal.Kind.CONFLICT),
    /** There is no such domain. */
    NO_DOMAIN(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    UserRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
