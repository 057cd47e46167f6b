package io.postern.iam.membership.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.MembershipId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.membership.domain.MembershipCommand.AddGroupMember;
import io.postern.iam.membership.domain.MembershipCommand.RemoveGroupMember;
import io.postern.iam.membership.domain.MembershipEvent.GroupMemberAdded;
import io.postern.iam.membership.domain.MembershipEvent.GroupMemberRemoved;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final DeciderSpec<Membership, MembershipCommand, MembershipEvent> SPEC =
            DeciderSpec.of(new MembershipDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final GroupId GROUP = new GroupId("g");
    private static final UserId USER = new UserId("u");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final MembershipId ID = MembershipId.of(GROUP, USER);
    private static final AddGroupMember ADD = new AddGroupMember(ID, GROUP, USER, DOMAIN, NOON);
    private static final RemoveGroupMember REMOVE = new RemoveGroupMember(ID, NOON);
    private static final GroupMemberAdded ADDED = new GroupMemberAdded(ID, GROUP, USER, DOMAIN, NOON);
    private static final GroupMemberRemoved REMOVED = new GroupMemberRemoved(ID, GROUP, USER, DOMAIN, NOON);

    @Test
    void a_user_joins_leaves_and_joins_again() {
        SPEC.given().when(ADD).then(ADDED);
        SPEC.given(ADDED).when(REMOVE).then(REMOVED);
        SPEC.given(ADDED, REMOVED).when(ADD).then(ADDED);
    }

    @Test
    void a_repeated_request_changes_nothing() {
        SPEC.given(ADDED).when(ADD).thenNothing();
        SPEC.given(ADDED, REMOVED).when(REMOVE).thenNothing();
    }

    @Test
    void who_never_was_in_it_cannot_leave() {
        SPEC.given().when(REMOVE).thenRefused(MembershipRefusal.NO_MEMBER);
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<Membership, MembershipEvent> form = StoredForm.of(Streams.MEMBERSHIPS);
        form.holdsEvent(ADDED);
        form.holdsEvent(REMOVED);
        form.holdsState(Membership.INITIAL);
        form.holdsState(SPEC.given(ADDED).state());
        form.holdsState(SPEC.given(ADDED, REMOVED).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new MembershipDecider(), (dice, _) -> dice.nextBoolean() ? ADD : REMOVE);
    }
}
