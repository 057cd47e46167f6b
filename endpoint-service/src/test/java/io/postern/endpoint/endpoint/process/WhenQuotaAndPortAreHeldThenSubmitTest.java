package io.postern.endpoint.endpoint.process;

import static io.postern.contracts.Reactions.commands;
import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;
import static io.postern.endpoint.journal.EndpointStreams.SERVICES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.ApprovedEvent;
import io.postern.contracts.GivenStates;
import io.postern.endpoint.Admission;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.endpoint.domain.AutoApproval;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DenyQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.Entry;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldPort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RefusePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettlePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettleQuota;
import io.postern.endpoint.endpoint.domain.EndpointFailure;
import io.postern.endpoint.endpoint.domain.EndpointPort;
import io.postern.endpoint.endpoint.projection.ApprovalSlots;
import io.postern.endpoint.endpoint.projection.ApprovalSlots.Slot;
import io.postern.journal.Process.Reaction;
import io.postern.journal.Received;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What quota-service and vpc-service say is what they agreed to say. */
class WhenQuotaAndPortAreHeldThenSubmitTest {

    private static final String NAME = "WhenQuotaAndPortAreHeldThenSubmit";
    private static final ApprovedEvent REQUESTED = ApprovedEvent.of("endpoint", "EndpointRequested");
    private static final EndpointId ID = new EndpointId(REQUESTED.received().id());
    private static final Instant ANSWERED = Instant.parse("2026-01-01T12:00:11.407Z");
    private static final Instant RELEASED = Instant.parse("2026-01-01T12:00:31.147Z");

    private static final ApprovalSlots FREE = _ -> Uni.createFrom().item(Set.of());

    private final GivenStates journal = new GivenStates()
            .with(
                    SERVICES,
                    ApprovedEvent.of("endpoint", "ServiceRequested"),
                    ApprovedEvent.of("endpoint", "ServiceAvailable"),
                    ApprovedEvent.of("endpoint", "PermissionAdded"))
            .with(ENDPOINTS, REQUESTED);
    private static final String RULE = "6f5e4d3c-2b1a-4099-8877-665544332211";
    private static final EndpointId GATEWAY = new EndpointId(
            ApprovedEvent.of("endpoint", "EndpointAttached").received().id());

    private final WhenQuotaAndPortAreHeldThenSubmit gateways = new WhenQuotaAndPortAreHeldThenSubmit(
            new GivenStates()
                    .with(
                            SERVICES,
                            ApprovedEvent.of("endpoint", "ServiceRequested"),
                            ApprovedEvent.of("endpoint", "ServiceAvailable"),
                            ApprovedEvent.of("endpoint", "PermissionAdded"))
                    .with(ENDPOINTS, GATEWAY.value(), REQUESTED),
            FREE);
    private final WhenQuotaAndPortAreHeldThenSubmit process = new WhenQuotaAndPortAreHeldThenSubmit(journal, FREE);

    @Test
    void quota_that_is_granted_is_held() {
        assertEquals(
                List.of(new HoldQuota(ID, new Entry(Admission.ON_APPROVAL, null, NAME), ANSWERED)),
                commands(process, quota("QuotaGranted")));
    }

    @Test
    void quota_that_is_denied_is_told_with_its_numbers() {
        assertEquals(
                List.of(new DenyQuota(
                        ID, "Expected one more endpoint within the quota, but 50 of 50 are used", ANSWERED)),
                commands(process, quota("QuotaDenied")));
    }

    @Test
    void quota_that_is_released_is_settled() {
        assertEquals(List.of(new SettleQuota(ID, RELEASED)), commands(process, quota("QuotaReleased")));
    }

    @Test
    void a_port_that_is_allocated_is_held() {
        Received allocated = ApprovedEvent.of("vpc", "PortAllocated").received();
        assertEquals(
                List.of(new HoldPort(
                        ID,
                        new EndpointPort(allocated.id(), "192.168.0.7"),
                        new Entry(Admission.ON_APPROVAL, null, NAME),
                        ANSWERED)),
                commands(process, allocated));
    }

    @Test
    void every_reason_that_a_port_can_be_refused_for_is_known() {
        ApprovedEvent refused = ApprovedEvent.of("vpc", "PortRefused");
        for (String reason : refused.texts("reason")) {
            assertEquals(
                    List.of(new RefusePort(
                            ID,
                            EndpointFailure.valueOf(reason),
                            "Expected 192.168.0.7 to be free, but it is in use",
                            ANSWERED)),
                    commands(process, refused.receivedWith("reason", reason)));
        }
    }

    @Test
    void a_port_that_is_released_is_settled() {
        assertEquals(
                List.of(new SettlePort(ID, RELEASED)),
                commands(process, ApprovedEvent.of("vpc", "PortReleased").received()));
    }

    @Test
    void a_gateway_that_is_attached_is_held_and_has_no_port() {
        assertEquals(
                List.of(new HoldPort(GATEWAY, null, new Entry(Admission.ON_APPROVAL, null, NAME), ANSWERED)),
                commands(gateways, ApprovedEvent.of("vpc", "GatewayAttached").received()));
    }

    @Test
    void a_gateway_whose_vpc_is_not_there_fails() {
        Received refused = ApprovedEvent.of("vpc", "GatewayRefused").received();
        RefusePort command = (RefusePort) commands(gateways, refused).getFirst();
        assertEquals(EndpointFailure.VPC_UNKNOWN, command.reason());
    }

    @Test
    void a_gateway_that_is_detached_is_settled() {
        assertEquals(
                List.of(new SettlePort(GATEWAY, RELEASED)),
                commands(gateways, ApprovedEvent.of("vpc", "GatewayDetached").received()));
    }

    @Test
    void a_rule_of_the_provider_accepts_when_both_answers_are_there() {
        GivenStates ruled = new GivenStates()
                .with(
                        SERVICES,
                        ApprovedEvent.of("endpoint", "ServiceRequested"),
                        ApprovedEvent.of("endpoint", "ServiceAvailable"),
                        ApprovedEvent.of("endpoint", "PermissionAdded"),
                        ApprovedEvent.of("endpoint", "ApprovalRuleAdded"))
                .with(ENDPOINTS, REQUESTED, ApprovedEvent.of("endpoint", "EndpointQuotaHeld"));
        Slot first = new Slot(RULE, "7e2d3c4b5a6978877665544332211000", 1);
        WhenQuotaAndPortAreHeldThenSubmit busy = new WhenQuotaAndPortAreHeldThenSubmit(
                ruled, _ -> Uni.createFrom().item(Set.of(first)));

        HoldPort command = (HoldPort)
                commands(busy, ApprovedEvent.of("vpc", "PortAllocated").received())
                        .getFirst();

        assertEquals(new Entry(Admission.ON_APPROVAL, new AutoApproval(RULE, 2), NAME), command.entry());
    }

    @Test
    void the_first_of_two_answers_takes_no_place_under_a_rule() {
        GivenStates ruled = new GivenStates()
                .with(
                        SERVICES,
                        ApprovedEvent.of("endpoint", "ServiceRequested"),
                        ApprovedEvent.of("endpoint", "ServiceAvailable"),
                        ApprovedEvent.of("endpoint", "PermissionAdded"),
                        ApprovedEvent.of("endpoint", "ApprovalRuleAdded"))
                .with(ENDPOINTS, REQUESTED);

        HoldQuota command =
                (HoldQuota) commands(new WhenQuotaAndPortAreHeldThenSubmit(ruled, FREE), quota("QuotaGranted"))
                        .getFirst();

        assertEquals(new Entry(Admission.ON_APPROVAL, null, NAME), command.entry());
    }

    @Test
    void the_ports_of_users_are_none_of_its_business() {
        assertEquals(
                List.of(),
                commands(process, ApprovedEvent.of("vpc", "PortAllocated").receivedAtLeast()));
        assertEquals(
                List.of(),
                commands(process, ApprovedEvent.of("vpc", "PortReleased").receivedAtLeast()));
    }

    @Test
    void the_quota_of_services_is_none_of_its_business() {
        assertEquals(
                List.of(),
                commands(process, ApprovedEvent.of("quota", "QuotaGranted").receivedWith("kind", "endpoint_service")));
    }

    @Test
    void whatever_else_happens_there_means_nothing_here() {
        for (String service : List.of("quota", "vpc")) {
            for (ApprovedEvent event : ApprovedEvent.all(service)) {
                if (!event.name().matches("Quota(Granted|Denied|Released)|(Port|Gateway)[A-Z].*")) {
                    assertEquals(List.of(), commands(process, event.received()), event.name());
                }
            }
        }
    }

    @Test
    void an_endpoint_that_is_not_known_is_passed_over() {
        WhenQuotaAndPortAreHeldThenSubmit blank = new WhenQuotaAndPortAreHeldThenSubmit(new GivenStates(), FREE);
        assertEquals(List.of(), commands(blank, quota("QuotaGranted")));
    }

    @Test
    void what_the_service_said_is_guarded_while_it_matters() {
        Reaction granted = process.react(List.of(quota("QuotaGranted")))
                .await()
                .indefinitely()
                .getFirst();
        assertEquals(1, granted.proposal().guards().size());
        assertEquals(SERVICES, granted.proposal().guards().getFirst().aggregate());
        assertEquals(3, granted.proposal().guards().getFirst().version());
    }

    private static Received quota(String name) {
        return ApprovedEvent.of("quota", name).received();
    }
}
