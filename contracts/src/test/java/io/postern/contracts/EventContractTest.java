package io.postern.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.journal.Aggregate;
import io.postern.journal.Aggregate.Audience;
import io.postern.journal.Catalogue;
import io.postern.journal.TypeNames;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** Whoever breaks a contract must be told, or the contract is worth nothing. */
class EventContractTest {

    sealed interface Broken {
        /** Nobody agreed on it. */
        record Unheard(String id) implements Broken {}

        /** As it was agreed on. */
        record Kept(String id, Instant at) implements Broken {}

        /** One member less than was agreed on. */
        record Poorer(String id) implements Broken {}

        /** One member more. */
        record Richer(String id, @Nullable String why, Instant at) implements Broken {}

        /** A member that may be missing, though it was agreed that it is always there. */
        record Looser(String id, @Nullable Instant at) implements Broken {}
    }

    private static final class Nothing implements Decider<String, String, Broken> {
        @Override
        public String initial() {
            return "";
        }

        @Override
        public Decision<Broken> decide(String state, String command) {
            return Decision.nothing();
        }

        @Override
        public String evolve(String state, Broken event) {
            return state;
        }
    }

    private static final Aggregate<String, String, Broken> BROKEN = Aggregate.of(
            "broken",
            "broken_view",
            new Nothing(),
            TypeNames.of(Broken.class)
                    .name("EndpointUnheard", Broken.Unheard.class)
                    .name("EndpointQuotaHeld", Broken.Kept.class)
                    .name("EndpointDeleted", Broken.Poorer.class)
                    .name("EndpointPortSettled", Broken.Richer.class)
                    .name("EndpointQuotaSettled", Broken.Looser.class),
            TypeNames.of(String.class).name("text", String.class));

    @Test
    void an_event_that_is_as_it_was_agreed_on_passes() throws Throwable {
        test(BROKEN, "EndpointQuotaHeld.v1").getExecutable().execute();
    }

    @Test
    void an_event_that_nobody_agreed_on_is_told() {
        assertTrue(failure(BROKEN, "EndpointUnheard.v1").contains("Expected a schema"));
    }

    @Test
    void an_event_that_is_not_as_it_was_agreed_on_is_told() {
        for (String title : List.of("EndpointDeleted.v1", "EndpointPortSettled.v1", "EndpointQuotaSettled.v1")) {
            assertTrue(failure(BROKEN, title).contains("differ"), title);
        }
    }

    @Test
    void an_event_on_another_topic_is_told() {
        String failure = failure(BROKEN.audience(Audience.RESTRICTED), "EndpointQuotaHeld.v1");
        assertTrue(failure.contains("postern.endpoint.credentials"), failure);
    }

    @Test
    void an_event_that_is_not_published_any_more_is_told() {
        String failure = failure(BROKEN, "nothing else is agreed on");
        assertTrue(failure.contains("EndpointAccepted.v1.json"), failure);
        assertFalse(failure.contains("EndpointQuotaHeld.v1.json"), failure);
    }

    @Test
    void what_stays_in_the_journal_is_nobody_elses_business() {
        assertEquals(1, tests(BROKEN.audience(Audience.PRIVATE)).size());
    }

    private static String failure(Aggregate<?, ?, ?> aggregate, String name) {
        AssertionError failure =
                assertThrows(AssertionError.class, test(aggregate, name).getExecutable());
        return String.valueOf(failure.getMessage());
    }

    private static DynamicTest test(Aggregate<?, ?, ?> aggregate, String name) {
        return tests(aggregate).stream()
                .filter(test -> test.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<DynamicTest> tests(Aggregate<?, ?, ?> aggregate) {
        return EventContract.of(new Catalogue("endpoint", List.of(aggregate))).toList();
    }
}
