package io.postern.iam.group.domain;

import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of a group. */
public sealed interface GroupCommand {

    record CreateGroup(GroupId id, DomainId domain, String name, String description, Instant at)
            implements GroupCommand {}

    /** @param name and the other: null leaves it as it is */
    record UpdateGroup(
            GroupId id, @Nullable String name, @Nullable String description, Instant at) implements GroupCommand {}

    record DeleteGroup(GroupId id, Instant at) implements GroupCommand {}
}
