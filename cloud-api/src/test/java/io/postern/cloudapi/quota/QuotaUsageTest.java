package io.postern.cloudapi.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.cloudapi.quota.QuotaUsage.Change;
import io.postern.contracts.ApprovedEvent;
import org.junit.jupiter.api.Test;

/** What quota-service says of limits and usage is what it agreed to say. */
class QuotaUsageTest {

    @Test
    void answers_and_changes_of_a_limit_say_what_is_used() {
        assertEquals(new Change("endpoint", 1, 50), change("QuotaGranted"));
        assertEquals(new Change("endpoint", 50, 50), change("QuotaDenied"));
        assertEquals(new Change("endpoint", 0, 50), change("QuotaReleased"));
        assertEquals(new Change("endpoint", 1, 60), change("LimitChanged"));
        assertEquals(new Change("endpoint", 1, 50), change("LimitRestored"));
    }

    @Test
    void a_default_says_only_how_many_there_may_be() {
        assertEquals(new Change("endpoint", null, 50), change("DefaultLimitSet"));
    }

    private static Change change(String name) {
        return ApprovedEvent.of("quota", name).received().as(Change.class);
    }
}
