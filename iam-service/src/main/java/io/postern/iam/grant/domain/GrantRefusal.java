package io.postern.iam.grant.domain;

import io.postern.decider.Refusal;

/** Why something is not granted. */
public enum GrantRefusal implements Refusal.Reason {
    /** There is no such policy (any more), or it is somebody else's. */
    NO_POLICY(Refusal.Kind.NOT_FOUND),
    /** There is no such group or agency. */
    NO_SUBJECT(Refusal.Kind.NOT_FOUND),
    /** There is no such project or domain, or it is somebody else's. */
    NO_SCOPE(Refusal.Kind.NOT_FOUND),
    /** There is nothing to take. */
    NOT_GRANTED(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    GrantRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
