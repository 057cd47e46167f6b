package io.postern.quota.ledger.domain;

import static io.postern.quota.ledger.domain.LedgerFixture.SPEC;
import static io.postern.quota.ledger.domain.LedgerFixture.changed;
import static io.postern.quota.ledger.domain.LedgerFixture.count;
import static io.postern.quota.ledger.domain.LedgerFixture.denied;
import static io.postern.quota.ledger.domain.LedgerFixture.granted;
import static io.postern.quota.ledger.domain.LedgerFixture.hold;
import static io.postern.quota.ledger.domain.LedgerFixture.released;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.postern.quota.ledger.domain.Standing.Denied;
import io.postern.quota.ledger.domain.Standing.Held;
import io.postern.quota.ledger.domain.Standing.Released;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldQuotaTest {

    @Test
    void while_there_is_room_quota_is_granted() {
        SPEC.given().when(hold("a")).then(granted("a", 1, 2));
        SPEC.given(granted("a", 1, 2)).when(hold("b")).then(granted("b", 2, 2));
    }

    @Test
    void at_the_limit_it_is_denied() {
        SPEC.given(granted("a", 1, 2), granted("b", 2, 2)).when(hold("c")).then(denied("c", 2, 2));
    }

    @Test
    void what_is_released_is_there_for_the_next() {
        SPEC.given(granted("a", 1, 2), granted("b", 2, 2), released("a", 1, 2))
                .when(hold("c"))
                .then(granted("c", 2, 2));
    }

    @Test
    void a_limit_of_the_projects_own_is_in_force_instead_of_the_default() {
        SPEC.given(changed(0, 0)).when(hold("a")).then(denied("a", 0, 0));
        SPEC.given(granted("a", 1, 2), granted("b", 2, 2), changed(2, 3))
                .when(hold("c"))
                .then(granted("c", 3, 3));
    }

    @Test
    void above_a_lowered_limit_nothing_is_granted() {
        SPEC.given(granted("a", 1, 2), granted("b", 2, 2), changed(2, 1), released("a", 1, 1))
                .when(hold("c"))
                .then(denied("c", 1, 1));
    }

    @Test
    void a_resource_counts_once_however_often_it_asks() {
        SPEC.given(granted("a", 1, 2)).when(hold("a")).thenNothing();
    }

    @Test
    void a_resource_is_denied_once_however_often_it_asks() {
        SPEC.given(changed(0, 0), denied("a", 0, 0), changed(0, 1))
                .when(hold("a"))
                .thenNothing();
    }

    @Test
    void a_batch_is_granted_as_a_whole_or_not_at_all() {
        SPEC.given().when(hold("a", 2)).then(granted("a", 2, 2, 2));
        SPEC.given(granted("a", 1, 2)).when(hold("b", 2)).then(denied("b", 2, 1, 2));
        SPEC.given().when(hold("a", Integer.MAX_VALUE)).then(denied("a", Integer.MAX_VALUE, 0, 2));
    }

    @Test
    void what_the_log_said_before_counts_as_well() {
        for (Standing before : List.of(new Held(1), new Denied(), new Released())) {
            SPEC.given(changed(0, 5)).when(hold("a", 1, before)).thenNothing();
        }
    }

    @Test
    void of_single_resources_nothing_is_kept() {
        Ledger ledger = SPEC.given(granted("a", 1, 2), denied("b", 1, 2)).state();

        assertEquals(new Ledger(null, 1, Map.of()), ledger.atRest());
    }

    @Test
    void an_event_that_does_not_add_up_is_corruption() {
        assertThrows(IllegalStateException.class, () -> SPEC.given(granted("a", 2, 2))
                .state());
    }

    @Test
    void what_is_there_already_is_counted_whatever_the_limit() {
        SPEC.given(changed(0, 0)).when(count("a")).then(granted("a", 1, 0));
        SPEC.given(granted("a", 1, 2)).when(count("a")).thenNothing();
    }
}
