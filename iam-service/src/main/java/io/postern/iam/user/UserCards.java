package io.postern.iam.user;

import io.postern.decider.Refusal;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.UserId;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.group.domain.GroupRefusal;
import io.postern.iam.group.projection.Groups;
import io.postern.iam.lockout.Lockouts;
import io.postern.iam.membership.domain.Membership;
import io.postern.iam.membership.projection.Memberships;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserRefusal;
import io.postern.iam.user.projection.Users;
import io.postern.journal.CommandRefused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers questions about the users of one domain. */
@ApplicationScoped
public class UserCards {

    private final Users users;
    private final Profiles profiles;
    private final Domains domains;
    private final Groups groups;
    private final Memberships memberships;
    private final Lockouts lockouts;

    UserCards(
            Users users,
            Profiles profiles,
            Domains domains,
            Groups groups,
            Memberships memberships,
            Lockouts lockouts) {
        this.users = users;
        this.profiles = profiles;
        this.domains = domains;
        this.groups = groups;
        this.memberships = memberships;
        this.lockouts = lockouts;
    }

    /** @return fails with CommandRefused when the domain has no such user, as do the others */
    public Uni<User.Active> user(DomainId domain, UserId id) {
        return users.get(id).map(found -> found.filter(user -> user.domain().equals(domain))
                .orElseThrow(() -> refused(UserRefusal.NO_USER, "Could not find user: " + id)));
    }

    public Uni<UserCard> card(DomainId domain, UserId id) {
        return user(domain, id).chain(user -> profiles.open(user)
                .chain(profile -> domains.get(domain).chain(of -> lockouts.of(id)
                        .map(logins -> new UserCard(
                                user,
                                profile,
                                of.filter(found -> found.owner().equals(id)).isPresent(),
                                logins.lastLogin())))));
    }

    /** @param name and the other: null for any */
    public Uni<Map<User.Active, Profile>> list(
            DomainId domain, @Nullable String name, @Nullable Boolean enabled, int offset, int limit) {
        return users.of(domain, name, enabled, offset, limit).chain(profiles::open);
    }

    public Uni<Map<User.Active, Profile>> of(DomainId domain, GroupId group) {
        return groups.get(domain, group)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw refused(GroupRefusal.NO_GROUP, "Could not find group: " + group);
                    }
                })
                .chain(() -> memberships.of(group))
                .chain(found ->
                        users.all(found.stream().map(Membership.Member::user).toList()))
                .chain(profiles::open);
    }

    private static CommandRefused refused(Refusal.Reason reason, String text) {
        return new CommandRefused(new Refusal(reason, text));
    }
}
