package io.postern.quota.ledger.domain;

import static io.postern.quota.ledger.domain.LedgerFixture.SPEC;
import static io.postern.quota.ledger.domain.LedgerFixture.changed;
import static io.postern.quota.ledger.domain.LedgerFixture.denied;
import static io.postern.quota.ledger.domain.LedgerFixture.granted;
import static io.postern.quota.ledger.domain.LedgerFixture.hold;
import static io.postern.quota.ledger.domain.LedgerFixture.released;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.Ledger.Holder;
import java.util.List;
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
    void the_ledger_knows_which_event_granted_each_hold() {
        assertEquals(
                List.of(new Holder(new ResourceId("a"), 1), new Holder(new ResourceId("b"), 3)),
                SPEC.given(granted("a", 1, 2), changed(1, 5), granted("b", 2, 5))
                        .state()
                        .holders());
    }
}
