package io.postern.iam.membership.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.MembershipId;
import io.postern.iam.UserId;
import io.postern.iam.membership.domain.MembershipEvent.GroupMemberAdded;
import io.postern.iam.membership.domain.MembershipEvent.GroupMemberRemoved;
import java.time.Instant;

/** One user in one group. He may leave and come again. */
public sealed interface Membership {

    Membership INITIAL = new Never();

    record Never() implements Membership {}

    record Member(MembershipId id, GroupId group, UserId user, DomainId domain, Instant since) implements Membership {}

    record Left(MembershipId id, GroupId group, UserId user, DomainId domain) implements Membership {}

    static Membership evolve(Membership state, MembershipEvent event) {
        return switch (event) {
            case GroupMemberAdded e ->
                switch (state) {
                    case Never _, Left _ -> new Member(e.id(), e.group(), e.user(), e.domain(), e.at());
                    case Member _ -> throw new IllegalStateException("%s is a member already".formatted(e.id()));
                };
            case GroupMemberRemoved e -> {
                Member member = in(Member.class, state, e);
                yield new Left(member.id(), member.group(), member.user(), member.domain());
            }
        };
    }
}
