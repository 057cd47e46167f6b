package io.postern.endpoint.service.domain;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;
import static io.postern.endpoint.service.domain.ServiceFixture.DETAILS;
import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.contracts.StoredForm;
import io.postern.endpoint.Steps;
import io.postern.endpoint.Tag;
import io.postern.endpoint.service.domain.ServiceCommand.AddApprovalRule;
import io.postern.endpoint.service.domain.ServiceCommand.AddPermissions;
import io.postern.endpoint.service.domain.ServiceCommand.AddServerResources;
import io.postern.endpoint.service.domain.ServiceCommand.ChangeServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.DeleteService;
import io.postern.endpoint.service.domain.ServiceCommand.DenyServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.DescribePermission;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.KeepServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.PublishCloudService;
import io.postern.endpoint.service.domain.ServiceCommand.RefuseServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.RemoveApprovalRule;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissions;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissionsById;
import io.postern.endpoint.service.domain.ServiceCommand.RequestService;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.TagService;
import io.postern.endpoint.service.domain.ServiceCommand.UntagService;
import io.postern.endpoint.service.domain.ServiceCommand.UpdateService;
import io.postern.endpoint.service.domain.ServiceCommand.UpgradeService;
import io.postern.endpoint.service.domain.ServiceCommand.WithdrawCloudService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceWalkTest {

    private static final ServiceDecider DECIDER = new ServiceDecider();
    private static final int LIMIT = 3;

    @Test
    void what_has_ended_never_comes_back() {
        walk((before, _, _) -> assertFalse(before instanceof Service.Deleted));
    }

    @Test
    void what_has_failed_can_only_be_deleted() {
        walk((before, _, after) -> {
            if (before instanceof Service.Failed) {
                assertInstanceOf(Service.Deleted.class, after);
            }
        });
    }

    @Test
    void who_is_given_up_is_never_offered_again() {
        walk((before, _, after) -> {
            if (before instanceof Service.Deleting) {
                assertFalse(after instanceof Service.Live);
            }
        });
    }

    @Test
    void whose_it_is_and_where_never_changes() {
        walk((before, _, after) -> {
            if (before instanceof Service.Known was) {
                ServiceDetails is = assertInstanceOf(Service.Known.class, after).details();
                assertEquals(whoseAndWhere(was.details()), whoseAndWhere(is));
            }
        });
    }

    private static List<Object> whoseAndWhere(ServiceDetails d) {
        return List.of(d.id(), d.project(), d.domain(), String.valueOf(d.vpc()), d.serviceType(), d.createdAt());
    }

    @Test
    void a_backend_changes_only_to_the_port_that_was_asked_for() {
        walk((before, event, after) -> {
            if (event instanceof ServiceEvent.ServiceBackendChanged && before instanceof Service.Available was) {
                BackendChange asked = was.additions().backend();
                assertTrue(asked != null && asked.open());
                assertEquals(
                        asked.port(),
                        assertInstanceOf(Service.Available.class, after)
                                .details()
                                .port());
            }
        });
    }

    @Test
    void a_whitelist_names_nobody_twice_and_is_never_above_its_limit() {
        walk((_, _, after) -> {
            if (after instanceof Service.Available available) {
                List<Permission> entries = available.permissions();
                assertTrue(entries.size() <= LIMIT);
                assertEquals(
                        entries.size(),
                        entries.stream().map(Permission::principal).distinct().count());
            }
        });
    }

    @Test
    void every_state_and_every_event_is_stored_and_read_as_it_was() {
        walk((_, event, after) -> {
            StoredForm.of(SERVICES).holdsState(after);
            StoredForm.of(SERVICES).holdsEvent(event);
        });
    }

    @Test
    void these_specifications_know_every_state() {
        Set<String> reached = EnumSet.allOf(Past.class).stream()
                .map(Past::state)
                .map(SERVICES::stateName)
                .collect(Collectors.toSet());
        assertEquals(SERVICES.states().names(), reached);
    }

    @Test
    void an_event_out_of_place_is_corruption() {
        assertThrows(IllegalStateException.class, () -> DECIDER.evolve(Past.NOTHING.state(), ServiceFixture.AVAILABLE));
        assertThrows(
                IllegalStateException.class,
                () -> DECIDER.evolve(Past.CREATING.state(), ServiceFixture.CONSUMER_ADDED));
        assertThrows(IllegalStateException.class, () -> DECIDER.evolve(Past.DELETED.state(), ServiceFixture.REQUESTED));
    }

    private static void walk(Steps.Invariant<Service, ServiceEvent> invariant) {
        Steps.check(DECIDER, (dice, _) -> any(dice), invariant);
    }

    private static ServiceCommand any(RandomGenerator dice) {
        return switch (dice.nextInt(48)) {
            case 0 -> new DenyServiceQuota(ID, "none left", LATER);
            case 1 -> new RefuseServiceBackend(ID, ServiceFailure.PORT_UNKNOWN, "no such port", LATER);
            case 2 -> new DeleteService(ID, LATER);
            case 3 -> new SettleServiceQuota(ID, LATER);
            case 4 -> new SettleServiceBackend(ID, LATER);
            case 5, 6, 7, 8 -> new HoldServiceQuota(ID, LATER);
            case 9, 10, 11, 12 -> new HoldServiceBackend(ID, LATER);
            case 13, 14, 15, 16 -> new RequestService(DETAILS);
            case 17, 18, 19, 20, 21 -> new RemovePermissions(ID, principals(dice), LATER);
            case 22 -> new UpdateService(ID, change(dice), LATER);
            case 23 -> new ChangeServiceBackend(ID, "port" + dice.nextInt(2), LATER);
            case 24 -> new KeepServiceBackend(ID, "port" + dice.nextInt(2), ServiceFailure.PORT_UNKNOWN, "none", LATER);
            case 25 -> new TagService(ID, List.of(tag(dice)), LATER);
            case 26 -> new UntagService(ID, List.of(tag(dice)), LATER);
            case 27 -> new UpgradeService(ID, LATER);
            case 28 -> new AddServerResources(ID, List.of(new ServerResource("s" + dice.nextInt(3), null)), LATER);
            case 29 -> new AddApprovalRule(ID, rule(dice), LIMIT);
            case 30 -> new RemoveApprovalRule(ID, "rule" + dice.nextInt(4), LATER);
            case 31 -> new DescribePermission(ID, "p" + dice.nextInt(4), "note " + dice.nextInt(2), LATER);
            case 32 -> new RemovePermissionsById(ID, List.of("p" + dice.nextInt(4)), LATER);
            case 33 -> new PublishCloudService(ServiceFixture.CLOUD_DETAILS);
            case 34 -> new WithdrawCloudService(ID, LATER);
            default ->
                new AddPermissions(
                        ID,
                        principals(dice).stream()
                                .map(principal -> new Permission(
                                        "p" + principal.charAt(principal.length() - 1), principal, "", LATER))
                                .toList(),
                        LIMIT);
        };
    }

    private static ServiceChange change(RandomGenerator dice) {
        return new ServiceChange(
                dice.nextBoolean() ? "name" + dice.nextInt(2) : null,
                dice.nextBoolean() ? dice.nextBoolean() : null,
                null,
                dice.nextBoolean() ? "text " + dice.nextInt(2) : null,
                dice.nextBoolean() ? List.of(new PortMapping(80, 8080 + dice.nextInt(2), "TCP")) : null,
                null,
                dice.nextBoolean() ? WhitelistRemoval.REJECT : null,
                dice.nextInt(4) == 0 ? "port" + dice.nextInt(2) : null);
    }

    private static ApprovalRule rule(RandomGenerator dice) {
        return new ApprovalRule("rule" + dice.nextInt(4), null, tag(dice), LATER, 1, LATER);
    }

    private static Tag tag(RandomGenerator dice) {
        return new Tag("key" + dice.nextInt(3), dice.nextBoolean() ? "" : "value" + dice.nextInt(2));
    }

    private static List<String> principals(RandomGenerator dice) {
        return Stream.generate(() -> "iam:domain::" + dice.nextInt(6))
                .limit(dice.nextInt(1, 4))
                .toList();
    }
}
