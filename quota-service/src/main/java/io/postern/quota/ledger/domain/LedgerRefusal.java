package io.postern.quota.ledger.domain;

import io.postern.decider.Refusal;

/** Why a ledger says no to its operator. To a service it says no with an event, because the service waits for one. */
public enum LedgerRefusal implements Refusal.Reason {
    LIMIT_NEGATIVE(Refusal.Kind.INVALID),
    /** It was to raise the limit, and would lower it. */
    NOT_RAISED(Refusal.Kind.INVALID_STATE);

    private final Refusal.Kind kind;

    LedgerRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
