package io.postern.quota.ledger.domain;

import io.postern.decider.Refusal;

/** Why a ledger says no to its operator. To a service it says no with an event, because the service waits for one. */
public enum LedgerRefusal implements Refusal.Reason {
    LIMIT_NEGATIVE;

    @Override
    public Refusal.Kind kind() {
        return Refusal.Kind.INVALID;
    }
}
