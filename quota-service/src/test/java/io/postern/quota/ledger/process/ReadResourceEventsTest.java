package io.postern.quota.ledger.process;

import static io.postern.contracts.Reactions.commands;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.postern.contracts.ApprovedEvent;
import io.postern.journal.Received;
import io.postern.quota.Counted;
import io.postern.quota.DefaultLimits;
import io.postern.quota.Kind;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.LedgerCommand.CountResource;
import io.postern.quota.ledger.domain.LedgerCommand.HoldQuota;
import io.postern.quota.ledger.domain.LedgerCommand.ReleaseQuota;
import io.postern.quota.ledger.domain.Standing;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the services say of what is counted is what they agreed to say. */
class ReadResourceEventsTest {

    private static final Kind ENDPOINT = Counted.ENDPOINT.kind();
    private static final Kind SERVICE = Counted.ENDPOINT_SERVICE.kind();

    private final WhenResourcesComeAndGoThenKeepTheLedger ledger = given(Map.of());

    private static WhenResourcesComeAndGoThenKeepTheLedger given(Map<Standings.Key, Standing> said) {
        return new WhenResourcesComeAndGoThenKeepTheLedger(
                _ -> Uni.createFrom().item(said), new DefaultLimits(Map::of));
    }

    @Test
    void requests_hold() {
        ApprovedEvent endpoint = ApprovedEvent.of("endpoint", "EndpointRequested");
        for (Received event : List.of(endpoint.received(), endpoint.receivedAtLeast())) {
            assertEquals(List.of(hold(event, ENDPOINT, 50, 1)), commands(ledger, event));
        }
        Received service = ApprovedEvent.of("endpoint", "ServiceRequested").received();
        assertEquals(List.of(hold(service, SERVICE, 20, 1)), commands(ledger, service));
    }

    @Test
    void a_request_for_several_says_how_many() {
        ApprovedEvent endpoint = ApprovedEvent.of("endpoint", "EndpointRequested");

        Received several = withAmount(endpoint.received(), "3");
        assertEquals(List.of(hold(several, ENDPOINT, 50, 3)), commands(ledger, several));
        assertThrows(IllegalArgumentException.class, () -> commands(ledger, withAmount(endpoint.received(), "0")));
    }

    @Test
    void ends_release() {
        for (String end : List.of("EndpointFailed", "EndpointDeletionRequested")) {
            Received event = ApprovedEvent.of("endpoint", end).received();
            assertEquals(List.of(release(event, ENDPOINT, 50, Standing.UNKNOWN)), commands(ledger, event));
        }
        for (String end : List.of("ServiceFailed", "ServiceDeletionRequested")) {
            Received event = ApprovedEvent.of("endpoint", end).received();
            assertEquals(List.of(release(event, SERVICE, 20, Standing.UNKNOWN)), commands(ledger, event));
        }
    }

    @Test
    void networks_hold_and_release_as_well() {
        for (Counted counted : List.of(Counted.VPC, Counted.SUBNET)) {
            String name = counted == Counted.VPC ? "Vpc" : "Subnet";
            int limit = counted == Counted.VPC ? 5 : 100;
            Received requested = ApprovedEvent.of("vpc", name + "Requested").received();
            assertEquals(List.of(hold(requested, counted.kind(), limit, 1)), commands(ledger, requested));
            for (String end : List.of("Failed", "Deleted")) {
                Received event = ApprovedEvent.of("vpc", name + end).received();
                assertEquals(List.of(release(event, counted.kind(), limit, Standing.UNKNOWN)), commands(ledger, event));
            }
        }
    }

    @Test
    void users_hold_and_release_as_well() {
        Kind users = Counted.USER.kind();
        Received requested = ApprovedEvent.of("iam", "UserRequested").received();
        assertEquals(List.of(hold(requested, users, 50, 1)), commands(ledger, requested));
        for (String end : List.of("UserWithdrawn", "UserDeleted")) {
            Received event = ApprovedEvent.of("iam", end).received();
            assertEquals(List.of(release(event, users, 50, Standing.UNKNOWN)), commands(ledger, event));
        }
        for (String shown : List.of("UserAdded", "UserCreated")) {
            Received event = ApprovedEvent.of("iam", shown).received();
            assertEquals(
                    List.of(new CountResource(
                            tenant(event), users, resource(event), 1, Standing.UNKNOWN, 50, event.time())),
                    commands(ledger, event));
        }
    }

    @ParameterizedTest
    @CsvSource({"GROUP, Group, 20", "POLICY, Policy, 200", "AGENCY, Agency, 50", "PROJECT, Project, 10"})
    void what_else_iam_has_holds_and_releases_as_well(Counted counted, String name, int limit) {
        Kind kind = counted.kind();
        Received requested = ApprovedEvent.of("iam", name + "Requested").received();
        assertEquals(List.of(hold(requested, kind, limit, 1)), commands(ledger, requested));
        for (String end : List.of("Withdrawn", "Deleted")) {
            Received event = ApprovedEvent.of("iam", name + end).received();
            assertEquals(List.of(release(event, kind, limit, Standing.UNKNOWN)), commands(ledger, event));
        }
        Received created = ApprovedEvent.of("iam", name + "Created").received();
        assertEquals(
                List.of(new CountResource(
                        tenant(created), kind, resource(created), 1, Standing.UNKNOWN, limit, created.time())),
                commands(ledger, created));
    }

    @Test
    void policies_that_come_with_the_system_are_nobodys() {
        Received ofTheSystem = ApprovedEvent.of("iam", "PolicyCreated").receivedAtLeast();

        assertEquals(List.of(), commands(ledger, ofTheSystem));
    }

    @Test
    void what_is_older_than_its_being_counted_is_counted_when_it_appears() {
        Received created = ApprovedEvent.of("vpc", "VpcCreated").received();

        assertEquals(
                List.of(new CountResource(
                        tenant(created),
                        Counted.VPC.kind(),
                        resource(created),
                        1,
                        Standing.UNKNOWN,
                        5,
                        created.time())),
                commands(ledger, created));
    }

    @Test
    void what_was_said_before_comes_with_the_command() {
        Received end = ApprovedEvent.of("endpoint", "EndpointFailed").received();
        Standing held = new Standing.Held(2);
        var key = new Standings.Key(LedgerId.of(tenant(end), ENDPOINT), resource(end));

        assertEquals(List.of(release(end, ENDPOINT, 50, held)), commands(given(Map.of(key, held)), end));
    }

    @Test
    void whatever_else_happens_there_means_nothing_here() {
        for (ApprovedEvent event : ApprovedEvent.all("endpoint")) {
            if (!event.name().matches("(Endpoint|Service)(Requested|Failed|DeletionRequested)")) {
                assertEquals(List.of(), commands(ledger, event.received()), event.name());
            }
        }
        for (ApprovedEvent event : ApprovedEvent.all("vpc")) {
            if (!event.name().matches("(Vpc|Subnet)(Requested|Created|Failed|Deleted)")) {
                assertEquals(List.of(), commands(ledger, event.received()), event.name());
            }
        }
        for (ApprovedEvent event : ApprovedEvent.all("iam")) {
            if (!event.name()
                    .matches("(User|Group|Policy|Agency|Project)(Requested|Added|Created|Withdrawn|Deleted)")) {
                assertEquals(List.of(), commands(ledger, event.received()), event.name());
            }
        }
    }

    private static HoldQuota hold(Received event, Kind kind, int limit, int amount) {
        return new HoldQuota(tenant(event), kind, resource(event), amount, Standing.UNKNOWN, limit, event.time());
    }

    private static ReleaseQuota release(Received event, Kind kind, int limit, Standing before) {
        return new ReleaseQuota(tenant(event), kind, resource(event), before, limit, event.time());
    }

    private static Received withAmount(Received event, String amount) {
        return new Received(
                event.eventId(),
                event.sequence(),
                event.source(),
                event.type(),
                event.schemaVersion(),
                event.stream(),
                event.id(),
                event.version(),
                event.tenant(),
                event.time(),
                event.origin(),
                String.valueOf(event.payload()).replaceFirst("\\{", "{\"amount\":" + amount + ","));
    }

    private static ProjectId tenant(Received event) {
        return new ProjectId(event.tenant());
    }

    private static ResourceId resource(Received event) {
        return new ResourceId(event.id());
    }
}
