package io.postern.iam.user;

import io.postern.cloudapi.ApiError;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.lockout.Lockouts;
import io.postern.iam.password.PasswordHashing;
import io.postern.iam.password.domain.Password;
import io.postern.iam.securitypolicy.SecurityPolicies;
import io.postern.iam.securitypolicy.domain.SecurityPolicy;
import io.postern.iam.user.domain.User;
import io.postern.journal.Journal;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Somebody changes his own password. Whoever guesses the one before this way is counted as at a login. */
@ApplicationScoped
public class PasswordChange {

    private final Journal journal;
    private final UserCards cards;
    private final UserChanges changes;
    private final PasswordHashing hashing;
    private final SecurityPolicies policies;
    private final Lockouts lockouts;

    PasswordChange(
            Journal journal,
            UserCards cards,
            UserChanges changes,
            PasswordHashing hashing,
            SecurityPolicies policies,
            Lockouts lockouts) {
        this.journal = journal;
        this.cards = cards;
        this.changes = changes;
        this.hashing = hashing;
        this.policies = policies;
        this.lockouts = lockouts;
    }

    /** @return fails with {@link ApiError} 401 when the one before is wrong, 403 or 400 when the policy says no */
    public Uni<Void> change(DomainId domain, UserId id, String original, String password, Origin origin, Instant at) {
        return cards.user(domain, id).chain(user -> policies.of(domain)
                .invoke(policy -> allowed(policy))
                .chain(policy -> proven(user, policy, original, origin, at))
                .chain(() -> changes.change(domain, id, UserPatch.password(password), origin, at)));
    }

    private static void allowed(SecurityPolicy policy) {
        if (!policy.protect().ownPassword()) {
            throw new ApiError(403, "IAM.0003", "The account does not let its users change their password");
        }
    }

    private Uni<Void> proven(User.Active user, SecurityPolicy policy, String original, Origin origin, Instant at) {
        return lockouts.of(user.id()).chain(lockout -> journal.load(
                        Streams.PASSWORDS, user.id().value())
                .chain(stored -> {
                    Password.Known known = stored.state() instanceof Password.Known one ? one : null;
                    return hashing.matches(original, known == null ? null : known.hash())
                            .map(right -> right && !lockout.locked(at))
                            .chain(right -> right && known != null
                                    ? oldEnough(known, policy, at)
                                    : lockouts.failed(user, policy.login(), origin, at)
                                            .chain(() -> Uni.createFrom().failure(wrong())));
                }));
    }

    private static Uni<Void> oldEnough(Password.Known known, SecurityPolicy policy, Instant at) {
        Duration age = Duration.ofMinutes(policy.password().minimumAgeMinutes());
        return at.isBefore(known.changedAt().plus(age))
                ? Uni.createFrom()
                        .failure(() ->
                                new ApiError(400, "1103", "A password can be changed again after %s".formatted(age)))
                : Uni.createFrom().voidItem();
    }

    private static ApiError wrong() {
        return new ApiError(401, "IAM.0062", "The original password is wrong.");
    }
}
