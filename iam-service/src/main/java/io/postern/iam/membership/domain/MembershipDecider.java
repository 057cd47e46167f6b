package io.postern.iam.membership.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.membership.domain.Membership.Left;
import io.postern.iam.membership.domain.Membership.Member;
import io.postern.iam.membership.domain.Membership.Never;
import io.postern.iam.membership.domain.MembershipCommand.AddGroupMember;
import io.postern.iam.membership.domain.MembershipCommand.RemoveGroupMember;
import io.postern.iam.membership.domain.MembershipEvent.GroupMemberAdded;
import io.postern.iam.membership.domain.MembershipEvent.GroupMemberRemoved;

/** The rules of a membership. */
public final class MembershipDecider implements Decider<Membership, MembershipCommand, MembershipEvent> {

    @Override
    public Membership initial() {
        return Membership.INITIAL;
    }

    @Override
    public Membership evolve(Membership state, MembershipEvent event) {
        return Membership.evolve(state, event);
    }

    @Override
    public Decision<MembershipEvent> decide(Membership state, MembershipCommand command) {
        return switch (command) {
            case AddGroupMember c -> add(state, c);
            case RemoveGroupMember c -> remove(state, c);
        };
    }

    private static Decision<MembershipEvent> add(Membership state, AddGroupMember c) {
        return switch (state) {
            case Never _, Left _ -> emit(new GroupMemberAdded(c.id(), c.group(), c.user(), c.domain(), c.at()));
            case Member _ -> nothing();
        };
    }

    private static Decision<MembershipEvent> remove(Membership state, RemoveGroupMember c) {
        return switch (state) {
            case Member now -> emit(new GroupMemberRemoved(now.id(), now.group(), now.user(), now.domain(), c.at()));
            case Left _ -> nothing();
            case Never _ -> refuse(MembershipRefusal.NO_MEMBER, "Could not find the user in the group: %s", c.id());
        };
    }
}
