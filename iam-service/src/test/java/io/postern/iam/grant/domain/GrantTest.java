package io.postern.iam.grant.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.GrantId;
import io.postern.iam.PolicyId;
import io.postern.iam.grant.domain.GrantCommand.GrantRole;
import io.postern.iam.grant.domain.GrantCommand.RevokeRole;
import io.postern.iam.grant.domain.GrantEvent.RoleGranted;
import io.postern.iam.grant.domain.GrantEvent.RoleRevoked;
import io.postern.iam.journal.Streams;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final DeciderSpec<Grant, GrantCommand, GrantEvent> SPEC = DeciderSpec.of(new GrantDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final DomainId ACME = new DomainId("acme");
    private static final PolicyId POLICY = new PolicyId("p");
    private static final Subject GROUP = Subject.group("g");
    private static final Scope PROJECT = Scope.project("r");
    private static final GrantId ID = GrantId.of(GROUP.toString(), POLICY, PROJECT.toString());
    private static final GrantRole GRANT = new GrantRole(ID, ACME, GROUP, POLICY, PROJECT, NOON);
    private static final RoleGranted GRANTED = new RoleGranted(ID, ACME, GROUP, POLICY, PROJECT, NOON);
    private static final RevokeRole REVOKE = new RevokeRole(ID, ACME, NOON);
    private static final RoleRevoked REVOKED = new RoleRevoked(ID, ACME, GROUP, POLICY, PROJECT, NOON);

    @Test
    void it_is_granted_once() {
        SPEC.given().when(GRANT).then(GRANTED);
        SPEC.given(GRANTED).when(GRANT).thenNothing();
    }

    @Test
    void it_is_taken_and_given_again() {
        SPEC.given(GRANTED).when(REVOKE).then(REVOKED);
        SPEC.given(GRANTED, REVOKED).when(GRANT).then(GRANTED);
    }

    @Test
    void what_is_not_there_is_not_taken() {
        SPEC.given().when(REVOKE).thenRefused(GrantRefusal.NOT_GRANTED);
        SPEC.given(GRANTED, REVOKED).when(REVOKE).thenRefused(GrantRefusal.NOT_GRANTED);
        SPEC.given(GRANTED)
                .when(new RevokeRole(ID, new DomainId("globex"), NOON))
                .thenRefused(GrantRefusal.NOT_GRANTED);
    }

    @Test
    void the_same_three_have_the_same_id_and_others_another() {
        assertEquals(ID, GrantId.of("group g", POLICY, "project r"));
        assertNotEquals(ID, GrantId.of("agency g", POLICY, "project r"));
        assertNotEquals(ID, GrantId.of("group g", POLICY, "all-projects r"));
        assertNotEquals(ID, GrantId.of("group g", new PolicyId("q"), "project r"));
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<Grant, GrantEvent> stored = StoredForm.of(Streams.GRANTS);
        stored.holdsEvent(GRANTED);
        stored.holdsEvent(REVOKED);
        stored.holdsState(Grant.INITIAL);
        stored.holdsState(SPEC.given(GRANTED).state());
        stored.holdsState(SPEC.given(GRANTED, REVOKED).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        List<GrantCommand> commands = List.of(GRANT, REVOKE, new RevokeRole(ID, new DomainId("globex"), NOON));
        RandomWalk.check(new GrantDecider(), (dice, _) -> commands.get(dice.nextInt(commands.size())));
    }
}
