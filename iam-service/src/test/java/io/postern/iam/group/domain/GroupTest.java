package io.postern.iam.group.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.group.domain.GroupCommand.CreateGroup;
import io.postern.iam.group.domain.GroupCommand.DeleteGroup;
import io.postern.iam.group.domain.GroupCommand.UpdateGroup;
import io.postern.iam.group.domain.GroupEvent.GroupCreated;
import io.postern.iam.group.domain.GroupEvent.GroupDeleted;
import io.postern.iam.group.domain.GroupEvent.GroupUpdated;
import io.postern.iam.journal.Streams;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final DeciderSpec<Group, GroupCommand, GroupEvent> SPEC = DeciderSpec.of(new GroupDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final GroupId ID = new GroupId("g");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final CreateGroup CREATE = new CreateGroup(ID, DOMAIN, "ops", "", NOON);
    private static final GroupCreated CREATED = new GroupCreated(ID, DOMAIN, "ops", "", NOON);
    private static final GroupDeleted DELETED = new GroupDeleted(ID, DOMAIN, NOON);

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
    void it_is_read_as_it_was_stored() {
        StoredForm<Group, GroupEvent> form = StoredForm.of(Streams.GROUPS);
        form.holdsEvent(CREATED);
        form.holdsEvent(DELETED);
        form.holdsState(Group.INITIAL);
        form.holdsState(SPEC.given(CREATED).state());
        form.holdsState(SPEC.given(CREATED, DELETED).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new GroupDecider(), (dice, _) -> switch (dice.nextInt(6)) {
            case 0 -> CREATE;
            case 1 -> new DeleteGroup(ID, NOON);
            default -> new UpdateGroup(ID, "ops" + dice.nextInt(2), dice.nextBoolean() ? "x" : null, NOON);
        });
    }
}
