package io.postern.quota.ledger.domain;

import static io.postern.quota.ledger.domain.LedgerFixture.DEFAULT;
import static io.postern.quota.ledger.domain.LedgerFixture.hold;
import static io.postern.quota.ledger.domain.LedgerFixture.limit;
import static io.postern.quota.ledger.domain.LedgerFixture.raise;
import static io.postern.quota.ledger.domain.LedgerFixture.release;
import static io.postern.quota.ledger.domain.LedgerFixture.restore;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.decider.Decision;
import io.postern.decider.spec.RandomWalk;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaDenied;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaGranted;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaReleased;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LedgerWalkTest {

    private final LedgerDecider decider = new LedgerDecider();

    @Test
    void at_any_event_used_is_what_is_held_and_no_grant_is_above_the_limit() {
        RandomWalk.check(decider, (dice, ledger) -> {
            LedgerCommand command = any(dice);
            if (decider.decide(ledger, command) instanceof Decision.Emit<LedgerEvent>(var events)) {
                events.forEach(event -> holds(ledger, event));
            }
            return command;
        });
    }

    private void holds(Ledger before, LedgerEvent event) {
        Ledger after = decider.evolve(before, event);
        switch (event) {
            case QuotaGranted e -> {
                assertEquals(after.used(), e.used());
                assertTrue(e.used() <= after.limitOr(DEFAULT));
            }
            case QuotaDenied e -> assertTrue(e.used() + Objects.requireNonNullElse(e.amount(), 1) > e.limit());
            case QuotaReleased e -> assertEquals(after.used(), e.used());
            case LedgerEvent.LimitChanged _, LedgerEvent.LimitRestored _ -> assertEquals(before.used(), after.used());
        }
    }

    private static LedgerCommand any(RandomGenerator dice) {
        String resource = "r" + dice.nextInt(8);
        return switch (dice.nextInt(11)) {
            case 0 -> limit(dice.nextInt(-1, 6));
            case 1 -> restore();
            case 2, 3, 4 -> release(resource);
            case 5 -> raise(dice.nextInt(6));
            default -> hold(resource, dice.nextInt(1, 4));
        };
    }
}
