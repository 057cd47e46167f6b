package io.postern.quota.ledger.process;

import static io.postern.contracts.Reactions.commands;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.ApprovedEvent;
import io.postern.journal.Received;
import io.postern.quota.DefaultLimits;
import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.LedgerCommand.HoldQuota;
import io.postern.quota.ledger.domain.LedgerCommand.ReleaseQuota;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What endpoint-service says is what it agreed to say. */
class ReadResourceEventsTest {

    private final DefaultLimits defaults = new DefaultLimits(() -> Map.of("endpoint", 50, "endpoint_service", 20));
    private final WhenResourceIsRequestedThenHoldQuota hold = new WhenResourceIsRequestedThenHoldQuota(defaults);
    private final WhenResourceEndsThenReleaseQuota release = new WhenResourceEndsThenReleaseQuota(defaults);

    @Test
    void requests_hold() {
        ApprovedEvent endpoint = ApprovedEvent.of("endpoint", "EndpointRequested");
        for (Received event : List.of(endpoint.received(), endpoint.receivedAtLeast())) {
            assertEquals(
                    List.of(new HoldQuota(project(event), Kind.ENDPOINT, resource(event), 50, event.time())),
                    commands(hold, event));
        }
        Received service = ApprovedEvent.of("endpoint", "ServiceRequested").received();
        assertEquals(
                List.of(new HoldQuota(project(service), Kind.ENDPOINT_SERVICE, resource(service), 20, service.time())),
                commands(hold, service));
    }

    @Test
    void ends_release() {
        for (String end : List.of("EndpointFailed", "EndpointDeletionRequested")) {
            Received event = ApprovedEvent.of("endpoint", end).received();
            assertEquals(
                    List.of(new ReleaseQuota(project(event), Kind.ENDPOINT, resource(event), 50, event.time())),
                    commands(release, event));
        }
        for (String end : List.of("ServiceFailed", "ServiceDeletionRequested")) {
            Received event = ApprovedEvent.of("endpoint", end).received();
            assertEquals(
                    List.of(new ReleaseQuota(project(event), Kind.ENDPOINT_SERVICE, resource(event), 20, event.time())),
                    commands(release, event));
        }
    }

    @Test
    void whatever_else_happens_there_means_nothing_here() {
        for (ApprovedEvent event : ApprovedEvent.all("endpoint")) {
            if (!event.name().endsWith("Requested") || event.name().contains("Deletion")) {
                assertEquals(List.of(), commands(hold, event.received()), event.name());
            }
            if (!event.name().matches("(Endpoint|Service)(Failed|DeletionRequested)")) {
                assertEquals(List.of(), commands(release, event.received()), event.name());
            }
        }
    }

    private static ProjectId project(Received event) {
        return new ProjectId(event.tenant());
    }

    private static ResourceId resource(Received event) {
        return new ResourceId(event.id());
    }
}
