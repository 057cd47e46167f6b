package io.postern.iam.group.domain;

import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.WhyNot;
import java.time.Instant;

/** What happens to a group. Published and kept for ever: members may be added, never changed. */
public sealed interface GroupEvent {

    /** A group is asked for: quota is not held yet. The members are those of {@link GroupCreated}. */
    record GroupRequested(GroupId id, DomainId domain, String name, String description, Instant at)
            implements GroupEvent {}

    /** It was asked for and does not come: there is no quota for it, or nobody waits any more to hear. */
    record GroupWithdrawn(GroupId id, DomainId domain, WhyNot reason, String text, Instant at) implements GroupEvent {}

    record GroupCreated(GroupId id, DomainId domain, String name, String description, Instant at)
            implements GroupEvent {}

    /** Name and description as they are now. */
    record GroupUpdated(GroupId id, DomainId domain, String name, String description, Instant at)
            implements GroupEvent {}

    /** Its members have left it, and what was granted to it is granted no more. */
    record GroupDeleted(GroupId id, DomainId domain, Instant at) implements GroupEvent {}
}
