package io.postern.quota.ledger.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.quota.ledger.domain.LedgerCommand.HoldQuota;
import io.postern.quota.ledger.domain.LedgerCommand.ReleaseQuota;
import io.postern.quota.ledger.domain.LedgerCommand.SetLimit;
import io.postern.quota.ledger.domain.LedgerEvent.LimitChanged;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaDenied;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaGranted;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaReleased;

/** The rules of one ledger: never above the limit, and each resource counts once. */
public final class LedgerDecider implements Decider<Ledger, LedgerCommand, LedgerEvent> {

    @Override
    public Ledger initial() {
        return Ledger.INITIAL;
    }

    @Override
    public Ledger evolve(Ledger state, LedgerEvent event) {
        return Ledger.evolve(state, event);
    }

    @Override
    public Decision<LedgerEvent> decide(Ledger ledger, LedgerCommand command) {
        return switch (command) {
            case HoldQuota c -> hold(ledger, c);
            case ReleaseQuota c -> release(ledger, c);
            case SetLimit c -> limit(ledger, c);
        };
    }

    private static Decision<LedgerEvent> hold(Ledger ledger, HoldQuota c) {
        int used = ledger.used();
        int limit = ledger.limitOr(c.defaultLimit());
        if (ledger.holds(c.resource()) || ledger.hasDenied(c.resource())) {
            return nothing();
        }
        return used < limit
                ? emit(new QuotaGranted(c.project(), c.kind(), c.resource(), used + 1, limit, c.at()))
                : emit(new QuotaDenied(c.project(), c.kind(), c.resource(), used, limit, c.at()));
    }

    private static Decision<LedgerEvent> release(Ledger ledger, ReleaseQuota c) {
        int left = ledger.used() - 1;
        int limit = ledger.limitOr(c.defaultLimit());
        return ledger.holds(c.resource())
                ? emit(new QuotaReleased(c.project(), c.kind(), c.resource(), left, limit, c.at()))
                : nothing();
    }

    private static Decision<LedgerEvent> limit(Ledger ledger, SetLimit c) {
        if (c.limit() < 0) {
            return refuse(LedgerRefusal.LIMIT_NEGATIVE, "Expected a limit of at least 0, but got %d", c.limit());
        }
        return Integer.valueOf(c.limit()).equals(ledger.limit())
                ? nothing()
                : emit(new LimitChanged(c.project(), c.kind(), ledger.used(), c.limit(), c.at()));
    }
}
