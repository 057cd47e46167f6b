package io.postern.iam.user.domain;

import io.postern.decider.Refusal;

/** Why a user is not made, or not changed. */
public enum UserRefusal implements Refusal.Reason {
    /** The id is another user's. */
    ID_TAKEN(Refusal.Kind.CONFLICT),
    /** Names of users are unique in their domain. */
    NAME_TAKEN(Refusal.Kind.CONFLICT),
    /** There is no such domain. */
    NO_DOMAIN(Refusal.Kind.NOT_FOUND),
    /** There is no such user, or not any more. */
    NO_USER(Refusal.Kind.NOT_FOUND),
    /** Somebody gave him a key, or put him into a group, while he was being deleted. */
    BEING_GIVEN(Refusal.Kind.CONFLICT),
    /** He is in use: delete him first. */
    NOT_DELETED(Refusal.Kind.INVALID_STATE);

    private final Refusal.Kind kind;

    UserRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
