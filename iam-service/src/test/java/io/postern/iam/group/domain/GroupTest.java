package io.postern.iam.group.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.WhyNot;
import io.postern.iam.group.domain.GroupCommand.CreateGroup;
import io.postern.iam.group.domain.GroupCommand.DeleteGroup;
import io.postern.iam.group.domain.GroupCommand.RequestGroup;
import io.postern.iam.group.domain.GroupCommand.SettleGroup;
import io.postern.iam.group.domain.GroupCommand.UpdateGroup;
import io.postern.iam.group.domain.GroupEvent.GroupCreated;
import io.postern.iam.group.domain.GroupEvent.GroupDeleted;
import io.postern.iam.group.domain.GroupEvent.GroupRequested;
import io.postern.iam.group.domain.GroupEvent.GroupUpdated;
import io.postern.iam.group.domain.GroupEvent.GroupWithdrawn;
import io.postern.iam.journal.Streams;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final DeciderSpec<Group, GroupCommand, GroupEvent> SPEC = DeciderSpec.of(new GroupDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final GroupId ID = new GroupId("g");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final CreateGroup CREATE = new CreateGroup(ID, DOMAIN, "ops", "", NOON);
    private static final GroupCreated CREATED = new GroupCreated(ID, DOMAIN, "ops", "", NOON);
    private static final GroupDeleted DELETED = new GroupDeleted(ID, DOMAIN, NOON);
    private static final RequestGroup REQUEST = new RequestGroup(ID, DOMAIN, "ops", "", NOON);
    private static final GroupRequested REQUESTED = new GroupRequested(ID, DOMAIN, "ops", "", NOON);
    private static final SettleGroup COMES = new SettleGroup(ID, new Admitted(), NOON);
    private static final SettleGroup DOES_NOT =
            new SettleGroup(ID, new Withheld(WhyNot.QUOTA_EXCEEDED, "all of them"), NOON);
    private static final GroupWithdrawn WITHDRAWN =
            new GroupWithdrawn(ID, DOMAIN, WhyNot.QUOTA_EXCEEDED, "all of them", NOON);

    @Test
    void a_group_begins_once() {
        SPEC.given().when(CREATE).then(CREATED);
        SPEC.given(CREATED).when(CREATE).thenNothing();
        SPEC.given(CREATED).when(new CreateGroup(ID, DOMAIN, "other", "", NOON)).thenRefused(GroupRefusal.ID_TAKEN);
        SPEC.given(CREATED, DELETED).when(CREATE).thenRefused(GroupRefusal.ID_TAKEN);
    }

    @Test
    void what_is_not_said_stays() {
        SPEC.given(CREATED)
                .when(new UpdateGroup(ID, null, "night shift", NOON))
                .then(new GroupUpdated(ID, DOMAIN, "ops", "night shift", NOON));
        SPEC.given(CREATED).when(new UpdateGroup(ID, "ops", null, NOON)).thenNothing();
        SPEC.given().when(new UpdateGroup(ID, "ops", null, NOON)).thenRefused(GroupRefusal.NO_GROUP);
    }

    @Test
    void a_group_ends_once() {
        SPEC.given(CREATED).when(new DeleteGroup(ID, NOON)).then(DELETED);
        SPEC.given(CREATED, DELETED).when(new DeleteGroup(ID, NOON)).thenNothing();
        SPEC.given().when(new DeleteGroup(ID, NOON)).thenRefused(GroupRefusal.NO_GROUP);
        SPEC.given(CREATED, DELETED)
                .when(new UpdateGroup(ID, "late", null, NOON))
                .thenRefused(GroupRefusal.NO_GROUP);
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
        for (GroupCommand late : List.of(REQUEST, COMES, DOES_NOT)) {
            SPEC.given(REQUESTED, WITHDRAWN).when(late).thenNothing();
            SPEC.given(REQUESTED, CREATED).when(late).thenNothing();
        }
        SPEC.given().when(COMES).thenRefused(GroupRefusal.NO_GROUP);
    }

    @Test
    void what_only_was_asked_for_is_not_there() {
        for (GroupCommand command :
                List.<GroupCommand>of(new UpdateGroup(ID, "x", null, NOON), new DeleteGroup(ID, NOON))) {
            SPEC.given(REQUESTED).when(command).thenRefused(GroupRefusal.NO_GROUP);
            SPEC.given(REQUESTED, WITHDRAWN).when(command).thenRefused(GroupRefusal.NO_GROUP);
        }
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<Group, GroupEvent> form = StoredForm.of(Streams.GROUPS);
        form.holdsEvent(CREATED);
        form.holdsEvent(DELETED);
        form.holdsState(Group.INITIAL);
        form.holdsState(SPEC.given(CREATED).state());
        form.holdsState(SPEC.given(CREATED, DELETED).state());
        StoredForm<Group, GroupEvent> asked = StoredForm.of(Streams.GROUPS);
        asked.holdsEvent(REQUESTED);
        asked.holdsEvent(WITHDRAWN);
        asked.holdsState(SPEC.given(REQUESTED).state());
        asked.holdsState(SPEC.given(REQUESTED, WITHDRAWN).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new GroupDecider(), (dice, _) -> switch (dice.nextInt(9)) {
            case 0 -> CREATE;
            case 2, 3 -> REQUEST;
            case 4 -> COMES;
            case 5 -> DOES_NOT;
            case 1 -> new DeleteGroup(ID, NOON);
            default -> new UpdateGroup(ID, "ops" + dice.nextInt(2), dice.nextBoolean() ? "x" : null, NOON);
        });
    }
}
