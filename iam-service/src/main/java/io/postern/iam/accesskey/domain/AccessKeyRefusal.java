package io.postern.iam.accesskey.domain;

import io.postern.decider.Refusal;

/** Why an access key is not made, or not changed. */
public enum AccessKeyRefusal implements Refusal.Reason {
    /** The key is another user's. */
    ID_TAKEN(Refusal.Kind.CONFLICT),
    /** There is no such user. */
    NO_USER(Refusal.Kind.NOT_FOUND),
    /** There is no such key, or not any more. */
    NO_KEY(Refusal.Kind.NOT_FOUND),
    /** The user has as many as he may. */
    TOO_MANY(Refusal.Kind.EXHAUSTED);

    private final Refusal.Kind kind;

    AccessKeyRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
