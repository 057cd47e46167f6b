package io.postern.iam.policy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.DomainId;
import io.postern.iam.PolicyId;
import io.postern.iam.WhyNot;
import io.postern.iam.journal.Streams;
import io.postern.iam.policy.domain.PolicyCommand.CreatePolicy;
import io.postern.iam.policy.domain.PolicyCommand.DeletePolicy;
import io.postern.iam.policy.domain.PolicyCommand.RequestPolicy;
import io.postern.iam.policy.domain.PolicyCommand.SettlePolicy;
import io.postern.iam.policy.domain.PolicyCommand.UpdatePolicy;
import io.postern.iam.policy.domain.PolicyEvent.PolicyCreated;
import io.postern.iam.policy.domain.PolicyEvent.PolicyDeleted;
import io.postern.iam.policy.domain.PolicyEvent.PolicyRequested;
import io.postern.iam.policy.domain.PolicyEvent.PolicyUpdated;
import io.postern.iam.policy.domain.PolicyEvent.PolicyWithdrawn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final DeciderSpec<Policy, PolicyCommand, PolicyEvent> SPEC = DeciderSpec.of(new PolicyDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final PolicyId ID = new PolicyId("p");
    private static final DomainId ACME = new DomainId("acme");
    private static final DomainId GLOBEX = new DomainId("globex");
    private static final PolicyDetails READS = details("reads");
    private static final PolicyDetails WRITES = details("writes");
    private static final CreatePolicy CREATE = new CreatePolicy(ID, ACME, READS, NOON);
    private static final PolicyCreated CREATED = new PolicyCreated(ID, ACME, READS, NOON);
    private static final PolicyCreated OF_THE_SYSTEM = new PolicyCreated(ID, null, READS, NOON);
    private static final RequestPolicy REQUEST = new RequestPolicy(ID, ACME, READS, NOON);
    private static final PolicyRequested REQUESTED = new PolicyRequested(ID, ACME, READS, NOON);
    private static final SettlePolicy COMES = new SettlePolicy(ID, new Admitted(), NOON);
    private static final SettlePolicy DOES_NOT =
            new SettlePolicy(ID, new Withheld(WhyNot.QUOTA_EXCEEDED, "all of them"), NOON);
    private static final PolicyWithdrawn WITHDRAWN =
            new PolicyWithdrawn(ID, ACME, WhyNot.QUOTA_EXCEEDED, "all of them", NOON);

    @Test
    void a_policy_is_written_once() {
        SPEC.given().when(CREATE).then(CREATED);
        SPEC.given(CREATED).when(CREATE).thenNothing();
        SPEC.given(CREATED).when(new CreatePolicy(ID, GLOBEX, READS, NOON)).thenRefused(PolicyRefusal.ID_TAKEN);
    }

    @Test
    void its_domain_can_change_it() {
        SPEC.given(CREATED)
                .when(new UpdatePolicy(ID, ACME, WRITES, LATER))
                .then(new PolicyUpdated(ID, ACME, WRITES, LATER));
        SPEC.given(CREATED).when(new UpdatePolicy(ID, ACME, READS, LATER)).thenNothing();
    }

    @Test
    void its_domain_can_delete_it_for_good() {
        PolicyDeleted deleted = new PolicyDeleted(ID, ACME, LATER);
        SPEC.given(CREATED).when(new DeletePolicy(ID, ACME, LATER)).then(deleted);
        SPEC.given(CREATED, deleted).when(new DeletePolicy(ID, ACME, LATER)).thenRefused(PolicyRefusal.UNKNOWN);
        SPEC.given(CREATED, deleted)
                .when(new UpdatePolicy(ID, ACME, WRITES, LATER))
                .thenRefused(PolicyRefusal.UNKNOWN);
        SPEC.given(CREATED, deleted).when(CREATE).thenRefused(PolicyRefusal.ID_TAKEN);
    }

    @Test
    void to_everybody_else_it_does_not_exist() {
        SPEC.given(CREATED).when(new UpdatePolicy(ID, GLOBEX, WRITES, LATER)).thenRefused(PolicyRefusal.UNKNOWN);
        SPEC.given(CREATED).when(new DeletePolicy(ID, GLOBEX, LATER)).thenRefused(PolicyRefusal.UNKNOWN);
        SPEC.given().when(new DeletePolicy(ID, ACME, LATER)).thenRefused(PolicyRefusal.UNKNOWN);
    }

    @Test
    void what_comes_with_the_system_is_changed_by_the_system_only() {
        SPEC.given(OF_THE_SYSTEM)
                .when(new UpdatePolicy(ID, ACME, WRITES, LATER))
                .thenRefused(PolicyRefusal.UNKNOWN);
        SPEC.given(OF_THE_SYSTEM).when(new DeletePolicy(ID, ACME, LATER)).thenRefused(PolicyRefusal.UNKNOWN);
        SPEC.given(OF_THE_SYSTEM)
                .when(new UpdatePolicy(ID, null, WRITES, LATER))
                .then(new PolicyUpdated(ID, null, WRITES, LATER));
    }

    @Test
    void what_is_asked_for_comes_with_quota_and_not_without() {
        SPEC.given().when(REQUEST).then(REQUESTED);
        SPEC.given(REQUESTED).when(REQUEST).thenNothing();
        SPEC.given(REQUESTED).when(COMES).then(CREATED);
        assertEquals(SPEC.given(CREATED).state(), SPEC.given(REQUESTED, CREATED).state());
        SPEC.given(REQUESTED).when(DOES_NOT).then(WITHDRAWN);
    }

    @Test
    void the_first_word_about_quota_counts() {
        for (PolicyCommand late : List.of(REQUEST, COMES, DOES_NOT)) {
            SPEC.given(REQUESTED, WITHDRAWN).when(late).thenNothing();
            SPEC.given(REQUESTED, CREATED).when(late).thenNothing();
        }
        SPEC.given().when(COMES).thenRefused(PolicyRefusal.UNKNOWN);
    }

    @Test
    void what_only_was_asked_for_is_not_there() {
        for (PolicyCommand command :
                List.<PolicyCommand>of(new UpdatePolicy(ID, ACME, WRITES, LATER), new DeletePolicy(ID, ACME, LATER))) {
            SPEC.given(REQUESTED).when(command).thenRefused(PolicyRefusal.UNKNOWN);
            SPEC.given(REQUESTED, WITHDRAWN).when(command).thenRefused(PolicyRefusal.UNKNOWN);
        }
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<Policy, PolicyEvent> stored = StoredForm.of(Streams.POLICIES);
        PolicyDeleted deleted = new PolicyDeleted(ID, ACME, LATER);
        List.of(CREATED, OF_THE_SYSTEM, new PolicyUpdated(ID, ACME, WRITES, LATER), deleted)
                .forEach(stored::holdsEvent);
        stored.holdsState(Policy.INITIAL);
        stored.holdsState(SPEC.given(CREATED).state());
        stored.holdsState(SPEC.given(OF_THE_SYSTEM).state());
        stored.holdsState(SPEC.given(CREATED, deleted).state());
        StoredForm<Policy, PolicyEvent> asked = StoredForm.of(Streams.POLICIES);
        asked.holdsEvent(REQUESTED);
        asked.holdsEvent(WITHDRAWN);
        asked.holdsState(SPEC.given(REQUESTED).state());
        asked.holdsState(SPEC.given(REQUESTED, WITHDRAWN).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        List<PolicyCommand> commands = List.of(
                CREATE,
                REQUEST,
                COMES,
                DOES_NOT,
                new CreatePolicy(ID, null, READS, NOON),
                new UpdatePolicy(ID, ACME, WRITES, LATER),
                new UpdatePolicy(ID, ACME, READS, LATER),
                new UpdatePolicy(ID, null, WRITES, LATER),
                new DeletePolicy(ID, GLOBEX, LATER),
                new DeletePolicy(ID, ACME, LATER));
        RandomWalk.check(new PolicyDecider(), (dice, _) -> commands.get(dice.nextInt(commands.size())));
    }

    private static PolicyDetails details(String name) {
        return new PolicyDetails("custom_" + name, name, "XA", "CUSTOMED", true, "", "", "{}");
    }
}
