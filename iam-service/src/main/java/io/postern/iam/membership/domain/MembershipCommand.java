package io.postern.iam.membership.domain;

import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.MembershipId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What is asked of a membership. */
public sealed interface MembershipCommand {

    record AddGroupMember(MembershipId id, GroupId group, UserId user, DomainId domain, Instant at)
            implements MembershipCommand {}

    record RemoveGroupMember(MembershipId id, Instant at) implements MembershipCommand {}
}
