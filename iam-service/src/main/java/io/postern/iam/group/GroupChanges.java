package io.postern.iam.group;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.directory.AdminGroup;
import io.postern.decider.Refusal;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.UserId;
import io.postern.iam.grant.Granting;
import io.postern.iam.grant.domain.GrantRefusal;
import io.postern.iam.grant.domain.Subject;
import io.postern.iam.group.domain.Group;
import io.postern.iam.group.domain.GroupCommand.DeleteGroup;
import io.postern.iam.group.domain.GroupCommand.RequestGroup;
import io.postern.iam.group.domain.GroupCommand.UpdateGroup;
import io.postern.iam.group.domain.GroupRefusal;
import io.postern.iam.group.projection.Groups;
import io.postern.iam.journal.Streams;
import io.postern.iam.membership.domain.Membership;
import io.postern.iam.membership.domain.MembershipCommand.RemoveGroupMember;
import io.postern.iam.membership.domain.MembershipRefusal;
import io.postern.iam.membership.projection.Memberships;
import io.postern.iam.quota.Admissions;
import io.postern.iam.quota.Counted;
import io.postern.iam.user.domain.UserRefusal;
import io.postern.iam.user.projection.Users;
import io.postern.journal.CommandRefused;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes, changes and ends groups. */
@ApplicationScoped
public class GroupChanges {

    private static final int ATTEMPTS = 5;
    private static final Set<Refusal.Reason> MEANWHILE = Set.of(
            MembershipRefusal.NO_GROUP, GroupRefusal.BEING_JOINED, GroupRefusal.BEING_GRANTED, GrantRefusal.NO_SUBJECT);

    private final Journal journal;
    private final Groups groups;
    private final Users users;
    private final Memberships memberships;
    private final Granting granting;
    private final Admissions admissions;

    GroupChanges(
            Journal journal,
            Groups groups,
            Users users,
            Memberships memberships,
            Granting granting,
            Admissions admissions) {
        this.granting = granting;
        this.admissions = admissions;
        this.journal = journal;
        this.groups = groups;
        this.users = users;
        this.memberships = memberships;
    }

    /** @return when it is there; fails as {@link Admissions#admit} */
    public Uni<Stored<Group>> create(RequestGroup command, Origin origin) {
        return admissions.admit(Counted.GROUP, command.id().value(), command.domain(), command, origin, command.at());
    }

    /** @return fails with CommandRefused when the domain has no such group */
    public Uni<Stored<Group>> update(DomainId domain, UpdateGroup command, Origin origin) {
        notTheAdmins(domain, command.id());
        return known(domain, command.id())
                .chain(_ -> journal.execute(
                        origin, new Order<>(Streams.GROUPS, command.id().value(), domain.value(), command)));
    }

    /** With its memberships, all of it or nothing. */
    public Uni<Void> delete(DomainId domain, GroupId id, Origin origin, Instant at) {
        notTheAdmins(domain, id);
        return Uni.createFrom()
                .deferred(() ->
                        journal.execute(origin, () -> known(domain, id).chain(stored -> ending(domain, stored, at))))
                .onFailure(GroupChanges::isMeanwhile)
                .retry()
                .atMost(ATTEMPTS)
                .replaceWithVoid();
    }

    /** @return fails with CommandRefused when the domain has no such user */
    public Uni<List<Group.Active>> of(DomainId domain, UserId user) {
        return users.get(user)
                .invoke(found -> {
                    if (found.filter(one -> one.domain().equals(domain)).isEmpty()) {
                        throw new CommandRefused(new Refusal(UserRefusal.NO_USER, "Could not find user: " + user));
                    }
                })
                .chain(() -> memberships.of(user))
                .chain(found ->
                        groups.all(found.stream().map(Membership.Member::group).toList()));
    }

    /** Somebody joined at the same moment, or something was granted: that is to end too. */
    private static boolean isMeanwhile(Throwable failure) {
        return failure instanceof CommandRefused refused
                && MEANWHILE.contains(refused.refusal().reason());
    }

    private Uni<Proposal> ending(DomainId domain, Stored<Group> group, Instant at) {
        GroupId id = new GroupId(group.id());
        return memberships.of(id).chain(members -> granting.revocations(Subject.group(id.value()), domain, at)
                .map(revocations -> ending(group, members, revocations, at)));
    }

    private static Proposal ending(
            Stored<Group> group, List<Membership.Member> members, List<Order<?, ?, ?>> revocations, Instant at) {
        List<Order<?, ?, ?>> orders = new ArrayList<>(revocations);
        members.forEach(member -> orders.add(new Order<>(
                Streams.MEMBERSHIPS, member.id().value(), group.tenant(), new RemoveGroupMember(member.id(), at))));
        orders.add(
                new Order<>(Streams.GROUPS, group.id(), group.tenant(), new DeleteGroup(new GroupId(group.id()), at)));
        return new Proposal(orders, List.of(Guard.on(Streams.GROUPS, group)));
    }

    /** Its members may do everything, and somebody has to be able to. */
    private static void notTheAdmins(DomainId domain, GroupId id) {
        if (id.value().equals(AdminGroup.of(domain.value()))) {
            throw new ApiError(403, "IAM.0003", "The group of administrators stays as it is");
        }
    }

    private Uni<Stored<Group>> known(DomainId domain, GroupId id) {
        return groups.find(id).invoke(stored -> {
            boolean his = stored.state() instanceof Group.Active group
                    && group.domain().equals(domain);
            if (!his) {
                throw new CommandRefused(new Refusal(GroupRefusal.NO_GROUP, "Could not find group: " + id));
            }
        });
    }
}
