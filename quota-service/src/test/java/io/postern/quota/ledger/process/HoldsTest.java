package io.postern.quota.ledger.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.quota.Cloud;
import io.postern.testing.cloud.StoredEvents.Event;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Resources that come and go on the log, and what becomes of their quota. */
@QuarkusTest
class HoldsTest {

    private static final int ENDPOINTS = 50;
    private static final int SERVICES = 20;

    @Inject
    Cloud cloud;

    private final String project = UUID.randomUUID().toString().replace("-", "");

    @Test
    void a_request_holds_and_an_end_releases() {
        String endpoint = UUID.randomUUID().toString();
        String event = cloud.endpointRequested(project, endpoint);
        assertEquals(List.of("QuotaGranted"), cloud.answers(endpoint, 1));

        cloud.endpointDeletionRequested(project, endpoint);
        assertEquals(List.of("QuotaGranted", "QuotaReleased"), cloud.answers(endpoint, 2));

        List<Event> written = cloud.log().of("ledger", project + ":endpoint");
        Event granted = written.getFirst();
        assertEquals(project, granted.text("project"));
        assertEquals("endpoint", granted.text("kind"));
        assertEquals(1, granted.payload().getInt("used"));
        assertEquals(ENDPOINTS, granted.payload().getInt("limit"));
        assertEquals("2026-01-01T12:00:00.000Z", granted.text("at"));
        assertEquals(
                "process:WhenResourceIsRequestedThenHoldQuota",
                granted.metadata().getString("actor"));
        assertEquals(event, granted.metadata().getString("causation"));
        assertEquals(0, written.getLast().payload().getInt("used"));
    }

    @Test
    void kinds_and_projects_do_not_share() {
        String other = UUID.randomUUID().toString().replace("-", "");
        String service = cloud.serviceRequested(project);
        String endpoint = cloud.endpointRequested(project);
        String theirs = cloud.endpointRequested(other);

        for (String resource : List.of(service, endpoint, theirs)) {
            cloud.answers(resource, 1);
            assertEquals(
                    1,
                    cloud.log().with("resource", resource).getFirst().payload().getInt("used"));
        }
    }

    @Test
    void a_crowd_is_granted_up_to_the_limit_and_not_one_more() {
        List<String> crowd = IntStream.range(0, ENDPOINTS + 10)
                .mapToObj(_ -> cloud.endpointRequested(project))
                .toList();

        List<String> answers =
                crowd.stream().map(one -> cloud.answers(one, 1).getFirst()).toList();

        assertEquals(ENDPOINTS, answers.stream().filter("QuotaGranted"::equals).count());
        assertEquals(10, answers.stream().filter("QuotaDenied"::equals).count());
        assertEquals("QuotaGranted", answers.get(ENDPOINTS - 1));
        assertEquals("QuotaDenied", answers.get(ENDPOINTS));
    }

    @Test
    void what_an_event_freed_is_there_for_the_event_after_it() {
        List<String> full = IntStream.range(0, SERVICES)
                .mapToObj(_ -> cloud.serviceRequested(project))
                .toList();
        cloud.serviceDeletionRequested(project, full.getFirst());
        String next = cloud.serviceRequested(project);
        String late = cloud.serviceRequested(project);
        cloud.serviceFailed(project, late);

        assertEquals(List.of("QuotaGranted"), cloud.answers(next, 1));
        assertEquals(List.of("QuotaDenied"), cloud.answers(late, 1));
    }

    @Test
    void what_is_told_twice_counts_once() {
        String endpoint = cloud.endpointRequested(project);
        cloud.endpointRequested(project, endpoint);
        cloud.endpointFailed(project, endpoint);
        cloud.endpointDeletionRequested(project, endpoint);
        String after = cloud.endpointRequested(project);

        cloud.answers(after, 1);
        assertEquals(List.of("QuotaGranted", "QuotaReleased"), cloud.answers(endpoint, 2));
        assertEquals(1, cloud.log().with("resource", after).getFirst().payload().getInt("used"));
    }
}
