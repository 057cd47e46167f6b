package io.postern.iam.membership.domain;

import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.MembershipId;
import io.postern.iam.UserId;
import java.time.Instant;

/** Who comes and goes. Published and kept for ever: members may be added, never changed. */
public sealed interface MembershipEvent {

    /** What is granted to the group is granted to the user. */
    record GroupMemberAdded(MembershipId id, GroupId group, UserId user, DomainId domain, Instant at)
            implements MembershipEvent {}

    /** He left, or the group or he himself is no more. */
    record GroupMemberRemoved(MembershipId id, GroupId group, UserId user, DomainId domain, Instant at)
            implements MembershipEvent {}
}
