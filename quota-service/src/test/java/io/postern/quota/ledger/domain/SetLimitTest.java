package io.postern.quota.ledger.domain;

import static io.postern.quota.ledger.domain.LedgerFixture.SPEC;
import static io.postern.quota.ledger.domain.LedgerFixture.changed;
import static io.postern.quota.ledger.domain.LedgerFixture.granted;
import static io.postern.quota.ledger.domain.LedgerFixture.hold;
import static io.postern.quota.ledger.domain.LedgerFixture.limit;
import static io.postern.quota.ledger.domain.LedgerFixture.raise;
import static io.postern.quota.ledger.domain.LedgerFixture.raised;
import static io.postern.quota.ledger.domain.LedgerFixture.restore;
import static io.postern.quota.ledger.domain.LedgerFixture.restored;

import org.junit.jupiter.api.Test;

class SetLimitTest {

    @Test
    void a_project_gets_a_limit_of_its_own() {
        SPEC.given().when(limit(7)).then(changed(0, 7));
    }

    @Test
    void even_when_it_equals_the_default_of_the_day() {
        SPEC.given().when(limit(2)).then(changed(0, 2));
    }

    @Test
    void a_limit_may_be_lowered_below_what_is_used() {
        SPEC.given(granted("a", 1, 2), granted("b", 2, 2)).when(limit(1)).then(changed(2, 1));
    }

    @Test
    void the_same_limit_changes_nothing() {
        SPEC.given(changed(0, 7)).when(limit(7)).thenNothing();
    }

    @Test
    void what_was_applied_for_never_lowers_the_limit() {
        SPEC.given().when(raise(7)).then(raised(0, 7));
        SPEC.given().when(raise(2)).then(raised(0, 2));
        SPEC.given(changed(0, 1)).when(raise(2)).then(raised(0, 2));
        SPEC.given(changed(0, 7)).when(raise(7)).thenNothing();
        SPEC.given(changed(0, 8)).when(raise(7)).thenRefused(LedgerRefusal.NOT_RAISED);
        SPEC.given(changed(0, 8), restored(0)).when(raise(1)).thenRefused(LedgerRefusal.NOT_RAISED);
    }

    @Test
    void a_limit_of_its_own_can_be_taken_away_again() {
        SPEC.given(changed(0, 7)).when(restore()).then(restored(0));
        SPEC.given(changed(0, 7), restored(0)).when(restore()).thenNothing();
        SPEC.given(changed(0, 0), restored(0)).when(hold("a")).then(granted("a", 1, 2));
    }

    @Test
    void there_is_no_limit_below_nothing() {
        SPEC.given().when(limit(-1)).thenRefused(LedgerRefusal.LIMIT_NEGATIVE);
    }
}
