package io.postern.iam.accesskey.domain;

import io.postern.decider.Refusal;

/** Why an access key is not made. */
public enum AccessKeyRefusal implements Refusal.Reason {
    /** The key is another user's. */
    ID_TAKEN(Refusal.Kind.CONFLICT),
    /** There is no such user. */
    NO_USER(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    AccessKeyRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
