package io.postern.iam.account.domain;

import io.postern.decider.Refusal;

/** Why a domain is not made. */
public enum DomainRefusal implements Refusal.Reason {
    /** The id is another domain's. */
    ID_TAKEN(Refusal.Kind.CONFLICT),
    /** Names of domains are unique in the installation. */
    NAME_TAKEN(Refusal.Kind.CONFLICT);

    private final Refusal.Kind kind;

    DomainRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
