package io.postern.quota.ledger.domain;

import static io.postern.quota.ledger.domain.LedgerFixture.SPEC;
import static io.postern.quota.ledger.domain.LedgerFixture.changed;
import static io.postern.quota.ledger.domain.LedgerFixture.denied;
import static io.postern.quota.ledger.domain.LedgerFixture.granted;
import static io.postern.quota.ledger.domain.LedgerFixture.release;
import static io.postern.quota.ledger.domain.LedgerFixture.released;

import io.postern.quota.ledger.domain.Standing.Denied;
import io.postern.quota.ledger.domain.Standing.Held;
import io.postern.quota.ledger.domain.Standing.Released;
import org.junit.jupiter.api.Test;

class ReleaseQuotaTest {

    @Test
    void what_is_held_is_released() {
        SPEC.given(granted("a", 1, 2)).when(release("a")).then(released("a", 0, 2));
        SPEC.given(granted("a", 1, 2), granted("b", 2, 2), changed(2, 1))
                .when(release("b"))
                .then(released("b", 1, 1));
    }

    @Test
    void a_batch_is_released_as_a_whole() {
        SPEC.given(granted("a", 2, 2, 2)).when(release("a")).then(released("a", 2, 0, 2));
    }

    @Test
    void what_the_log_said_before_is_enough() {
        SPEC.given(granted("b", 2, 2, 2)).when(release("a", new Held(2))).then(released("a", 2, 0, 2));
        SPEC.given().when(release("a", new Denied())).thenNothing();
        SPEC.given().when(release("a", new Released())).thenNothing();
    }

    @Test
    void what_is_not_held_needs_no_release() {
        SPEC.given().when(release("a")).thenNothing();
        SPEC.given(granted("a", 1, 2)).when(release("b")).thenNothing();
        SPEC.given(changed(0, 0), denied("a", 0, 0)).when(release("a")).thenNothing();
        SPEC.given(granted("a", 1, 2), released("a", 0, 2)).when(release("a")).thenNothing();
    }
}
