package io.postern.iam.membership.domain;

import io.postern.decider.Refusal;

/** Why nobody joins or leaves. */
public enum MembershipRefusal implements Refusal.Reason {
    /** There is no such group, or not any more. */
    NO_GROUP(Refusal.Kind.NOT_FOUND),
    /** There is no such user, or not any more. */
    NO_USER(Refusal.Kind.NOT_FOUND),
    /** He is not in the group. */
    NO_MEMBER(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    MembershipRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
