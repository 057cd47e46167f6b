package io.postern.iam.group.domain;

import io.postern.iam.Admission;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of a group. */
public sealed interface GroupCommand {

    /** See {@link GroupEvent.GroupRequested}: it comes when quota is held for it. */
    record RequestGroup(GroupId id, DomainId domain, String name, String description, Instant at)
            implements GroupCommand {}

    /** Whether it comes. */
    record SettleGroup(GroupId id, Admission admission, Instant at) implements GroupCommand {}

    /** Without being asked for, as the first of an account. */
    record CreateGroup(GroupId id, DomainId domain, String name, String description, Instant at)
            implements GroupCommand {}

    /** @param name and the other: null leaves it as it is */
    record UpdateGroup(
            GroupId id, @Nullable String name, @Nullable String description, Instant at) implements GroupCommand {}

    record DeleteGroup(GroupId id, Instant at) implements GroupCommand {}
}
