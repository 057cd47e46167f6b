package io.postern.iam.membership;

import io.postern.decider.Refusal;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.MembershipId;
import io.postern.iam.UserId;
import io.postern.iam.group.projection.Groups;
import io.postern.iam.journal.Streams;
import io.postern.iam.membership.domain.MembershipCommand;
import io.postern.iam.membership.domain.MembershipCommand.AddGroupMember;
import io.postern.iam.membership.domain.MembershipCommand.RemoveGroupMember;
import io.postern.iam.membership.domain.MembershipRefusal;
import io.postern.iam.membership.projection.Memberships;
import io.postern.iam.user.projection.Users;
import io.postern.journal.CommandRefused;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Who joins and leaves; group and user must both be of the domain. */
@ApplicationScoped
public class Joining {

    private final Journal journal;
    private final Groups groups;
    private final Users users;
    private final Memberships memberships;

    Joining(Journal journal, Groups groups, Users users, Memberships memberships) {
        this.journal = journal;
        this.groups = groups;
        this.users = users;
        this.memberships = memberships;
    }

    public Uni<Void> join(DomainId domain, GroupId group, UserId user, Origin origin, Instant at) {
        MembershipId id = MembershipId.of(group, user);
        return known(domain, group, user)
                .chain(() -> execute(id, domain, new AddGroupMember(id, group, user, domain, at), origin));
    }

    /** @return fails with CommandRefused when he is not in it */
    public Uni<Void> leave(DomainId domain, GroupId group, UserId user, Origin origin, Instant at) {
        MembershipId id = MembershipId.of(group, user);
        return check(domain, group, user).chain(() -> execute(id, domain, new RemoveGroupMember(id, at), origin));
    }

    /** @return fails with CommandRefused when he is not in it */
    public Uni<Void> check(DomainId domain, GroupId group, UserId user) {
        return known(domain, group, user)
                .chain(() -> memberships.has(group, user))
                .invoke(member -> {
                    if (!member) {
                        throw refused(MembershipRefusal.NO_MEMBER, "Could not find the user in the group: " + user);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> known(DomainId domain, GroupId group, UserId user) {
        return groups.get(domain, group)
                .invoke(found -> present(found, MembershipRefusal.NO_GROUP, "Could not find group: " + group))
                .chain(() -> users.get(user))
                .map(found -> found.filter(one -> one.domain().equals(domain)))
                .invoke(found -> present(found, MembershipRefusal.NO_USER, "Could not find user: " + user))
                .replaceWithVoid();
    }

    private static void present(Optional<?> found, Refusal.Reason reason, String text) {
        if (found.isEmpty()) {
            throw refused(reason, text);
        }
    }

    private static CommandRefused refused(Refusal.Reason reason, String text) {
        return new CommandRefused(new Refusal(reason, text));
    }

    private Uni<Void> execute(MembershipId id, DomainId domain, MembershipCommand command, Origin origin) {
        return journal.execute(origin, new Order<>(Streams.MEMBERSHIPS, id.value(), domain.value(), command))
                .replaceWithVoid();
    }
}
