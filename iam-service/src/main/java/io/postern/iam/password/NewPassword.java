package io.postern.iam.password;

import io.postern.cloudapi.ApiError;
import io.postern.iam.DomainId;
import io.postern.iam.journal.Streams;
import io.postern.iam.password.domain.Password;
import io.postern.iam.securitypolicy.SecurityPolicies;
import io.postern.iam.securitypolicy.domain.PasswordPolicy;
import io.postern.iam.user.domain.User;
import io.postern.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Checks a password that is to be, and hashes it. */
@ApplicationScoped
public class NewPassword {

    private final SecurityPolicies policies;
    private final PasswordHashing hashing;
    private final Journal journal;

    NewPassword(SecurityPolicies policies, PasswordHashing hashing, Journal journal) {
        this.policies = policies;
        this.hashing = hashing;
        this.journal = journal;
    }

    /** @return the hash; fails with {@link ApiError} 400 when the account's policy does not allow the password */
    public Uni<String> hash(DomainId domain, String userName, String password) {
        return policies.of(domain)
                .invoke(all -> check(all.password(), userName, password))
                .chain(() -> hashing.hash(password));
    }

    /** The same, for a user who may have one already: it must be another one than his last ones. */
    public Uni<String> other(User.Active user, String userName, String password) {
        return policies.of(user.domain())
                .invoke(all -> check(all.password(), userName, password))
                .chain(all -> earlier(user, all.password()))
                .chain(hashes -> isOneOf(hashes, password))
                .invoke(known -> {
                    if (known) {
                        throw new ApiError(400, "1108", "The new password must differ from the ones before");
                    }
                })
                .chain(() -> hashing.hash(password));
    }

    private static void check(PasswordPolicy policy, String userName, String password) {
        PasswordRules.broken(policy, userName, password).ifPresent(why -> {
            throw new ApiError(400, "1118", why);
        });
    }

    /** The one now, and as many before as the policy says. */
    private Uni<List<String>> earlier(User.Active user, PasswordPolicy policy) {
        return journal.load(Streams.PASSWORDS, user.id().value()).map(stored -> switch (stored.state()) {
            case Password.None _ -> List.of();
            case Password.Known known ->
                Stream.concat(Stream.of(known.hash()), known.earlier().stream())
                        .limit(Math.max(1, policy.recentDisallowed()))
                        .toList();
        });
    }

    private Uni<Boolean> isOneOf(List<String> hashes, String password) {
        Uni<Boolean> any = Uni.createFrom().item(false);
        for (String hash : hashes) {
            any = any.chain(found -> found ? Uni.createFrom().item(true) : hashing.matches(password, hash));
        }
        return any;
    }
}
