package io.postern.iam.group.domain;

import io.postern.decider.Refusal;

/** Why a group is not made, or not changed. */
public enum GroupRefusal implements Refusal.Reason {
    /** The id is another group's. */
    ID_TAKEN(Refusal.Kind.CONFLICT),
    /** Names of groups are unique in their domain. */
    NAME_TAKEN(Refusal.Kind.CONFLICT),
    /** There is no such domain. */
    NO_DOMAIN(Refusal.Kind.NOT_FOUND),
    /** There is no such group, or not any more. */
    NO_GROUP(Refusal.Kind.NOT_FOUND),
    /** Somebody joined it while it was being deleted. */
    BEING_JOINED(Refusal.Kind.CONFLICT),
    /** Something was granted to it while it was being deleted. */
    BEING_GRANTED(Refusal.Kind.CONFLICT);

    private final Refusal.Kind kind;

    GroupRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
