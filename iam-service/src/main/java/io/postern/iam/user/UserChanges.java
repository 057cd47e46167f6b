package io.postern.iam.user;

import io.postern.cloudapi.ApiError;
import io.postern.decider.Refusal;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.journal.Streams;
import io.postern.iam.lockout.domain.LockoutCommand.UnlockLogin;
import io.postern.iam.password.NewPassword;
import io.postern.iam.password.domain.PasswordCommand.SetPassword;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand.RevokeTokens;
import io.postern.iam.user.domain.UserCommand.UpdateUser;
import io.postern.iam.user.domain.UserRefusal;
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
import java.util.Objects;
import java.util.Optional;

/** Changes users. A new password ends the tokens that were got with the one before. */
@ApplicationScoped
public class UserChanges {

    private final Journal journal;
    private final Profiles profiles;
    private final NewPassword passwords;
    private final Domains domains;

    UserChanges(Journal journal, Profiles profiles, NewPassword passwords, Domains domains) {
        this.journal = journal;
        this.profiles = profiles;
        this.passwords = passwords;
        this.domains = domains;
    }

    /** @return fails with CommandRefused when there is no such user in the domain, or the name is taken */
    public Uni<Void> change(DomainId domain, UserId id, UserPatch patch, Origin origin, Instant at) {
        return known(domain, id)
                .call(user -> Boolean.FALSE.equals(patch.enabled()) ? notTheOwner(user) : nothing())
                .chain(user -> hash(user, patch))
                .chain(hash -> journal.execute(origin, () -> proposal(domain, id, patch, hash, at)))
                .replaceWithVoid();
    }

    /** Hashed before anything is decided: the decision may be taken more than once. */
    private Uni<Optional<String>> hash(User.Active user, UserPatch patch) {
        String password = patch.password();
        return password == null
                ? Uni.createFrom().item(Optional.empty())
                : profiles.open(user)
                        .chain(profile -> passwords.other(
                                user, patch.profile().apply(profile).name(), password))
                        .map(Optional::of);
    }

    private Uni<Proposal> proposal(DomainId domain, UserId id, UserPatch patch, Optional<String> hash, Instant at) {
        return journal.load(Streams.USERS, id.value()).chain(stored -> {
            User.Active now = active(domain, id, stored);
            return profiles.open(now)
                    .chain(profile -> sealed(now, profile, patch.profile().apply(profile)))
                    .map(made ->
                            new Proposal(orders(now, made, patch, hash, at), List.of(Guard.on(Streams.USERS, stored))));
        });
    }

    /** What has not changed is not sealed anew: it would look like a change. */
    private Uni<Profiles.Sealed> sealed(User.Active now, Profile before, Profile after) {
        String nameKey = now.nameKey();
        String profile = now.sealedProfile();
        return before.equals(after) && nameKey != null && profile != null
                ? Uni.createFrom().item(new Profiles.Sealed(nameKey, profile))
                : profiles.seal(now.id(), now.domain(), after);
    }

    private static List<Order<?, ?, ?>> orders(
            User.Active now, Profiles.Sealed profile, UserPatch patch, Optional<String> hash, Instant at) {
        String id = now.id().value();
        String tenant = now.domain().value();
        List<Order<?, ?, ?>> orders = new ArrayList<>();
        hash.ifPresent(known -> {
            orders.add(new Order<>(Streams.PASSWORDS, id, tenant, new SetPassword(now.id(), now.domain(), known, at)));
            orders.add(new Order<>(Streams.LOCKOUTS, id, tenant, new UnlockLogin(now.id(), now.domain(), at)));
            orders.add(new Order<>(Streams.USERS, id, tenant, new RevokeTokens(now.id(), now.tokenEpoch() + 1, at)));
        });
        orders.add(new Order<>(
                Streams.USERS,
                id,
                tenant,
                new UpdateUser(
                        now.id(),
                        profile.nameKey(),
                        profile.sealedProfile(),
                        Objects.requireNonNullElse(patch.enabled(), now.enabled()),
                        Objects.requireNonNullElse(patch.accessMode(), now.accessMode()),
                        Objects.requireNonNullElse(patch.loginProtection(), now.loginProtection()),
                        at)));
        return orders;
    }

    private Uni<Void> notTheOwner(User.Active user) {
        return domains.get(user.domain())
                .invoke(domain -> {
                    if (domain.isPresent() && domain.get().owner().equals(user.id())) {
                        throw new ApiError(403, "IAM.0003", "The owner of a domain cannot be disabled");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<User.Active> known(DomainId domain, UserId id) {
        return journal.load(Streams.USERS, id.value()).map(stored -> active(domain, id, stored));
    }

    private static User.Active active(DomainId domain, UserId id, Stored<User> stored) {
        if (stored.state() instanceof User.Active active && active.domain().equals(domain)) {
            return active;
        }
        throw new CommandRefused(new Refusal(UserRefusal.NO_USER, "Could not find user: " + id));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
