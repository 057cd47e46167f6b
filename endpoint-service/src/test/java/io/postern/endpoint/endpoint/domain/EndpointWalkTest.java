package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.DETAILS;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.OTHER_PORT;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.OTHER_SERVICE;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PORT;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PROCESS;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PROVIDER;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.SERVICE;
import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.postern.contracts.StoredForm;
import io.postern.endpoint.Admission;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Steps;
import io.postern.endpoint.Tag;
import io.postern.endpoint.endpoint.domain.EndpointCommand.AbandonEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.AcceptEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DeleteEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DenyQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DescribeConnection;
import io.postern.endpoint.endpoint.domain.EndpointCommand.Entry;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldPort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.OpenEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RefusePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RejectEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RequestEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RouteEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SetEndpointPolicy;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettlePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettleQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.TagEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UntagEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UpgradeEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.WithdrawEndpoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EndpointWalkTest {

    private static final EndpointDecider DECIDER = new EndpointDecider();

    @Test
    void what_has_ended_never_comes_back() {
        walk((before, _, _) -> assertFalse(before instanceof Endpoint.Deleted));
    }

    @Test
    void what_has_failed_can_only_be_deleted() {
        walk((before, _, after) -> {
            if (before instanceof Endpoint.Failed) {
                assertInstanceOf(Endpoint.Deleted.class, after);
            }
        });
    }

    @Test
    void who_is_given_up_is_never_connected() {
        walk((before, _, after) -> {
            if (before instanceof Endpoint.Deleting) {
                assertFalse(after instanceof Endpoint.Live);
            }
        });
    }

    @Test
    void a_port_once_held_is_never_exchanged() {
        walk((before, _, after) -> {
            if (before instanceof Endpoint.Creating creating
                    && creating.port() != null
                    && after instanceof Endpoint.Placed placed) {
                assertEquals(creating.port(), placed.port());
            }
            if (before instanceof Endpoint.Placed was && after instanceof Endpoint.Placed is) {
                assertEquals(was.port(), is.port());
            }
        });
    }

    @Test
    void who_connects_to_what_never_changes() {
        walk((before, _, after) -> {
            if (before instanceof Endpoint.Known was) {
                EndpointDetails is =
                        assertInstanceOf(Endpoint.Known.class, after).details();
                assertEquals(whoAndWhat(was.details()), whoAndWhat(is));
            }
        });
    }

    private static List<Object> whoAndWhat(EndpointDetails d) {
        return List.of(d.id(), d.marker(), d.project(), d.domain(), d.service(), d.vpc(), d.createdAt());
    }

    @Test
    void only_what_stands_by_a_rule_names_one() {
        walk((_, event, after) -> {
            if (after instanceof Endpoint.Accepted accepted && event instanceof EndpointEvent.EndpointAccepted e) {
                assertEquals(e.approval(), accepted.approval());
            }
        });
    }

    @Test
    void every_state_and_every_event_is_stored_and_read_as_it_was() {
        walk((_, event, after) -> {
            StoredForm.of(ENDPOINTS).holdsState(after);
            StoredForm.of(ENDPOINTS).holdsEvent(event);
        });
    }

    @Test
    void these_specifications_know_every_state() {
        Set<String> reached = EnumSet.allOf(Past.class).stream()
                .map(Past::state)
                .map(ENDPOINTS::stateName)
                .collect(Collectors.toSet());
        assertEquals(ENDPOINTS.states().names(), reached);
    }

    @Test
    void an_event_out_of_place_is_corruption() {
        assertThrows(IllegalStateException.class, () -> DECIDER.evolve(Past.NOTHING.state(), EndpointFixture.ACCEPTED));
        assertThrows(IllegalStateException.class, () -> DECIDER.evolve(Past.FAILED.state(), EndpointFixture.ACCEPTED));
        assertThrows(
                IllegalStateException.class, () -> DECIDER.evolve(Past.DELETED.state(), EndpointFixture.REQUESTED));
    }

    private static void walk(Steps.Invariant<Endpoint, EndpointEvent> invariant) {
        Steps.check(DECIDER, (dice, _) -> any(dice), invariant);
    }

    private static EndpointCommand any(RandomGenerator dice) {
        ServiceId service = dice.nextInt(8) == 0 ? OTHER_SERVICE : SERVICE;
        EndpointPort port = dice.nextInt(8) == 0 ? OTHER_PORT : PORT;
        return switch (dice.nextInt(32)) {
            case 0 -> new DenyQuota(ID, "none left", LATER);
            case 1 -> new RefusePort(ID, any(dice, EndpointFailure.values()), "no port", LATER);
            case 2 -> new AbandonEndpoint(ID, LATER);
            case 3 -> new DeleteEndpoint(ID, LATER);
            case 4 -> new WithdrawEndpoint(ID, LATER);
            case 5, 6 -> new SettleQuota(ID, LATER);
            case 7, 8 -> new SettlePort(ID, LATER);
            case 9, 10, 11 -> new AcceptEndpoint(ID, service, PROVIDER, LATER);
            case 12, 13, 14 -> new RejectEndpoint(ID, service, PROVIDER, LATER);
            case 15, 16, 17 -> new HoldQuota(ID, entry(dice), LATER);
            case 18, 19, 20 -> new HoldPort(ID, port, entry(dice), LATER);
            case 21 -> new DescribeConnection(ID, service, "note " + dice.nextInt(3), LATER);
            case 22 -> new OpenEndpoint(ID, dice.nextBoolean(), List.of("10.0.0." + dice.nextInt(3)), LATER);
            case 23 -> new TagEndpoint(ID, List.of(tag(dice)), LATER);
            case 24 -> new UntagEndpoint(ID, List.of(tag(dice)), LATER);
            case 25 -> new RouteEndpoint(ID, List.of("table" + dice.nextInt(3)), LATER);
            case 26 -> new SetEndpointPolicy(ID, new EndpointPolicy(List.of(), "{}"), LATER);
            case 27 -> new UpgradeEndpoint(ID, dice.nextBoolean(), LATER);
            default -> new RequestEndpoint(DETAILS, admission(dice));
        };
    }

    private static Tag tag(RandomGenerator dice) {
        return new Tag("key" + dice.nextInt(3), dice.nextBoolean() ? "" : "value" + dice.nextInt(2));
    }

    private static Entry entry(RandomGenerator dice) {
        return new Entry(admission(dice), dice.nextInt(4) == 0 ? new AutoApproval("rule", 1) : null, PROCESS);
    }

    private static Admission admission(RandomGenerator dice) {
        return dice.nextInt(4) == 0 ? any(dice, Admission.values()) : Admission.ON_APPROVAL;
    }

    private static <T> T any(RandomGenerator dice, T[] values) {
        return values[dice.nextInt(values.length)];
    }
}
