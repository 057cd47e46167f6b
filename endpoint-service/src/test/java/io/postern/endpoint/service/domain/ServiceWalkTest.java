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
import io.postern.endpoint.service.domain.ServiceCommand.AddPermissions;
import io.postern.endpoint.service.domain.ServiceCommand.DeleteService;
import io.postern.endpoint.service.domain.ServiceCommand.DenyServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.RefuseServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissions;
import io.postern.endpoint.service.domain.ServiceCommand.RequestService;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceQuota;
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
    void what_was_asked_for_never_changes() {
        walk((before, _, after) -> {
            if (before instanceof Service.Known was) {
                assertEquals(
                        was.details(),
                        assertInstanceOf(Service.Known.class, after).details());
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
        return switch (dice.nextInt(32)) {
            case 0 -> new DenyServiceQuota(ID, "none left", LATER);
            case 1 -> new RefuseServiceBackend(ID, ServiceFailure.PORT_UNKNOWN, "no such port", LATER);
            case 2 -> new DeleteService(ID, LATER);
            case 3 -> new SettleServiceQuota(ID, LATER);
            case 4 -> new SettleServiceBackend(ID, LATER);
            case 5, 6, 7, 8 -> new HoldServiceQuota(ID, LATER);
            case 9, 10, 11, 12 -> new HoldServiceBackend(ID, LATER);
            case 13, 14, 15, 16 -> new RequestService(DETAILS);
            case 17, 18, 19, 20, 21 -> new RemovePermissions(ID, principals(dice), LATER);
            default ->
                new AddPermissions(
                        ID,
                        principals(dice).stream()
                                .map(principal -> new Permission("p" + dice.nextInt(), principal, "", LATER))
                                .toList(),
                        LIMIT);
        };
    }

    private static List<String> principals(RandomGenerator dice) {
        return Stream.generate(() -> "iam:domain::" + dice.nextInt(6))
                .limit(dice.nextInt(1, 4))
                .toList();
    }
}
