package io.postern.iam.group.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.GroupId;
import io.postern.iam.group.domain.Group.Active;
import io.postern.iam.group.domain.Group.Deleted;
import io.postern.iam.group.domain.Group.Never;
import io.postern.iam.group.domain.Group.NotCreated;
import io.postern.iam.group.domain.Group.Requested;
import io.postern.iam.group.domain.Group.Withdrawn;
import io.postern.iam.group.domain.GroupCommand.CreateGroup;
import io.postern.iam.group.domain.GroupCommand.DeleteGroup;
import io.postern.iam.group.domain.GroupCommand.RequestGroup;
import io.postern.iam.group.domain.GroupCommand.SettleGroup;
import io.postern.iam.group.domain.GroupCommand.UpdateGroup;
import io.postern.iam.group.domain.GroupEvent.GroupCreated;
import io.postern.iam.group.domain.GroupEvent.GroupDeleted;
import io.postern.iam.group.domain.GroupEvent.GroupRequested;
import io.postern.iam.group.domain.GroupEvent.GroupUpdated;
import java.util.Objects;

/** The rules of a group. */
public final class GroupDecider implements Decider<Group, GroupCommand, GroupEvent> {

    @Override
    public Group initial() {
        return Group.INITIAL;
    }

    @Override
    public Group evolve(Group state, GroupEvent event) {
        return Group.evolve(state, event);
    }

    @Override
    public Decision<GroupEvent> decide(Group state, GroupCommand command) {
        return switch (command) {
            case CreateGroup c -> create(state, c);
            case RequestGroup c -> request(state, c);
            case SettleGroup c -> settle(state, c);
            case UpdateGroup c -> update(state, c);
            case DeleteGroup c -> delete(state, c);
        };
    }

    private static Decision<GroupEvent> create(Group state, CreateGroup c) {
        return switch (state) {
            case Never _ -> emit(new GroupCreated(c.id(), c.domain(), c.name(), c.description(), c.at()));
            // a retried request gets the same answer
            case Active existing when same(existing, c) -> nothing();
            case Requested _, Withdrawn _, Active _, Deleted _ ->
                refuse(GroupRefusal.ID_TAKEN, "Expected to create %s, but the id is another's", c.id());
        };
    }

    private static boolean same(Active existing, CreateGroup c) {
        return existing.domain().equals(c.domain()) && existing.name().equals(c.name());
    }

    private static Decision<GroupEvent> request(Group state, RequestGroup c) {
        return switch (state) {
            case Never _ -> emit(new GroupRequested(c.id(), c.domain(), c.name(), c.description(), c.at()));
            // a retried request waits for the same answer
            case Requested _, Withdrawn _, Active _, Deleted _ -> nothing();
        };
    }

    private static Decision<GroupEvent> settle(Group state, SettleGroup c) {
        return switch (state) {
            case Requested asked -> emit(asked.settled(c.admission(), c.at()));
            // the first word counts
            case Withdrawn _, Active _, Deleted _ -> nothing();
            case Never _ -> gone(c.id());
        };
    }

    private static Decision<GroupEvent> update(Group state, UpdateGroup c) {
        return switch (state) {
            case Active now -> {
                String name = Objects.requireNonNullElse(c.name(), now.name());
                String description = Objects.requireNonNullElse(c.description(), now.description());
                boolean unchanged = name.equals(now.name()) && description.equals(now.description());
                yield unchanged ? nothing() : emit(new GroupUpdated(now.id(), now.domain(), name, description, c.at()));
            }
            case NotCreated _, Deleted _ -> gone(c.id());
        };
    }

    private static Decision<GroupEvent> delete(Group state, DeleteGroup c) {
        return switch (state) {
            case Active now -> emit(new GroupDeleted(now.id(), now.domain(), c.at()));
            case Deleted _ -> nothing();
            case NotCreated _ -> gone(c.id());
        };
    }

    private static Decision<GroupEvent> gone(GroupId id) {
        return refuse(GroupRefusal.NO_GROUP, "Could not find group: %s", id);
    }
}
