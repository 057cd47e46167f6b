package io.postern.quota.ledger.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.quota.ledger.domain.LedgerCommand.CountResource;
import io.postern.quota.ledger.domain.LedgerCommand.HoldQuota;
import io.postern.quota.ledger.domain.LedgerCommand.RaiseLimit;
import io.postern.quota.ledger.domain.LedgerCommand.ReleaseQuota;
import io.postern.quota.ledger.domain.LedgerCommand.RestoreLimit;
import io.postern.quota.ledger.domain.LedgerCommand.SetLimit;
import io.postern.quota.ledger.domain.LedgerEvent.LimitChanged;
import io.postern.quota.ledger.domain.LedgerEvent.LimitRestored;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaDenied;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaGranted;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaReleased;
import io.postern.quota.ledger.domain.Standing.Denied;
import io.postern.quota.ledger.domain.Standing.Held;
import io.postern.quota.ledger.domain.Standing.Released;
import io.postern.quota.ledger.domain.Standing.Unknown;
import org.jspecify.annotations.Nullable;

/** The rules of one ledger: nothing is granted above the limit, and each resource counts once. */
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
            case CountResource c -> count(ledger, c);
            case ReleaseQuota c -> release(ledger, c);
            case SetLimit c -> limit(ledger, c);
            case RaiseLimit c -> raise(ledger, c);
            case RestoreLimit c -> restore(ledger, c);
        };
    }

    private static Decision<LedgerEvent> hold(Ledger ledger, HoldQuota c) {
        int used = ledger.used();
        int limit = ledger.limitOr(c.defaultLimit());
        Integer amount = told(c.amount());
        return switch (ledger.of(c.resource(), c.before())) {
            case Unknown _
            when c.amount() <= limit - used ->
                emit(new QuotaGranted(c.project(), c.kind(), c.resource(), amount, used + c.amount(), limit, c.at()));
            case Unknown _ -> emit(new QuotaDenied(c.project(), c.kind(), c.resource(), amount, used, limit, c.at()));
            case Held _, Denied _, Released _ -> nothing();
        };
    }

    private static Decision<LedgerEvent> count(Ledger ledger, CountResource c) {
        int used = ledger.used() + c.amount();
        int limit = ledger.limitOr(c.defaultLimit());
        return switch (ledger.of(c.resource(), c.before())) {
            case Unknown _ ->
                emit(new QuotaGranted(c.project(), c.kind(), c.resource(), told(c.amount()), used, limit, c.at()));
            case Held _, Denied _, Released _ -> nothing();
        };
    }

    private static Decision<LedgerEvent> release(Ledger ledger, ReleaseQuota c) {
        int limit = ledger.limitOr(c.defaultLimit());
        return switch (ledger.of(c.resource(), c.before())) {
            case Held(int amount) ->
                emit(new QuotaReleased(
                        c.project(), c.kind(), c.resource(), told(amount), ledger.used() - amount, limit, c.at()));
            case Unknown _, Denied _, Released _ -> nothing();
        };
    }

    private static Decision<LedgerEvent> limit(Ledger ledger, SetLimit c) {
        if (c.limit() < 0) {
            return refuse(LedgerRefusal.LIMIT_NEGATIVE, "Expected a limit of at least 0, but got %d", c.limit());
        }
        return Integer.valueOf(c.limit()).equals(ledger.limit())
                ? nothing()
                : emit(new LimitChanged(
                        c.project(), c.kind(), ledger.used(), c.limit(), c.reason(), c.application(), c.at()));
    }

    private static Decision<LedgerEvent> raise(Ledger ledger, RaiseLimit c) {
        int limit = ledger.limitOr(c.defaultLimit());
        return c.limit() < limit
                ? refuse(
                        LedgerRefusal.NOT_RAISED,
                        "Expected to raise the limit to %d, but it is %d by now: name another number, or refuse",
                        c.limit(),
                        limit)
                : limit(ledger, new SetLimit(c.project(), c.kind(), c.limit(), c.reason(), c.application(), c.at()));
    }

    private static Decision<LedgerEvent> restore(Ledger ledger, RestoreLimit c) {
        return ledger.limit() == null
                ? nothing()
                : emit(new LimitRestored(c.project(), c.kind(), ledger.used(), c.defaultLimit(), c.at()));
    }

    /** As events say it: one is not worth a word. */
    private static @Nullable Integer told(int amount) {
        return amount == 1 ? null : amount;
    }
}
