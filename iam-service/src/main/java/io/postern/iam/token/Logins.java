package io.postern.iam.token;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.token.Claims;
import io.postern.iam.DomainId;
import io.postern.iam.IamConfig;
import io.postern.iam.UserId;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.journal.Streams;
import io.postern.iam.lockout.Lockouts;
import io.postern.iam.lockout.domain.Lockout;
import io.postern.iam.mfa.MfaDevices;
import io.postern.iam.password.PasswordHashing;
import io.postern.iam.password.domain.Password;
import io.postern.iam.securitypolicy.SecurityPolicies;
import io.postern.iam.securitypolicy.domain.SecurityPolicy;
import io.postern.iam.user.Profiles;
import io.postern.iam.user.domain.AccessMode;
import io.postern.iam.user.domain.LoginProtection;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.projection.Users;
import io.postern.journal.Journal;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks passwords, and codes beside them. An unknown user, a wrong password and a locked user get the same answer
 * after the same work and the same time.
 */
@ApplicationScoped
public class Logins {

    /** Stands for whoever is not there: what is asked of him is asked too. */
    private static final String NOBODY = "nobody";

    /** What is known of a user before he is believed. */
    private record Candidate(Optional<User.Active> user, SecurityPolicy policy, Lockout lockout, Password password) {
        @Nullable
        String hash() {
            return password instanceof Password.Known known ? known.hash() : null;
        }
    }

    private final Users users;
    private final Domains domains;
    private final PasswordHashing passwords;
    private final Profiles profiles;
    private final SecurityPolicies policies;
    private final Lockouts lockouts;
    private final MfaDevices devices;
    private final Journal journal;
    private final Vertx vertx;
    private final Duration answerAfter;

    Logins(
            Users users,
            Domains domains,
            PasswordHashing passwords,
            Profiles profiles,
            SecurityPolicies policies,
            Lockouts lockouts,
            MfaDevices devices,
            Journal journal,
            Vertx vertx,
            IamConfig config) {
        this.users = users;
        this.domains = domains;
        this.passwords = passwords;
        this.profiles = profiles;
        this.policies = policies;
        this.lockouts = lockouts;
        this.devices = devices;
        this.journal = journal;
        this.vertx = vertx;
        this.answerAfter = config.passwords().answerAfter();
    }

    /** @return fails with {@link ApiError} 401 */
    public Uni<Bearer> prove(Login.ByPassword login, Origin origin, Instant at) {
        long began = System.nanoTime();
        return believed(login, origin, at).onItemOrFailure().call(() -> until(began + answerAfter.toNanos()));
    }

    private Uni<Bearer> believed(Login.ByPassword login, Origin origin, Instant at) {
        return candidate(login.who()).chain(candidate -> passwords
                .matches(login.password(), candidate.hash())
                .map(right -> right && !candidate.lockout().locked(at))
                .chain(right -> right
                        ? secondFactor(candidate, login.totp(), origin, at)
                        : Uni.createFrom().item(List.<String>of()))
                .chain(methods ->
                        methods.isEmpty() ? refused(candidate, origin, at) : admitted(candidate, methods, origin, at)));
    }

    /** The same questions whoever it is, so that they take the same time. */
    private Uni<Candidate> candidate(Login.Who who) {
        return user(who).chain(user -> {
            UserId id = user.map(User.Active::id).orElse(new UserId(NOBODY));
            DomainId domain = user.map(User.Active::domain).orElse(new DomainId(NOBODY));
            return policies.of(domain)
                    .chain(policy -> lockouts.of(id).chain(lockout -> journal.load(Streams.PASSWORDS, id.value())
                            .map(stored -> new Candidate(user, policy, lockout, stored.state()))));
        });
    }

    private Uni<Optional<User.Active>> user(Login.Who who) {
        return switch (who) {
            case Login.Who.ById byId -> users.get(new UserId(byId.id()));
            case Login.Who.ByName byName ->
                domains.named(byName.domainName())
                        .map(domain -> domain.map(Domain.Active::id).orElse(new DomainId(NOBODY)))
                        .chain(domain -> users.named(domain, byName.name()));
        };
    }

    /** @return how he proved who he is; empty when the code is wrong, or one is missing */
    private Uni<List<String>> secondFactor(Candidate candidate, Login.@Nullable Totp totp, Origin origin, Instant at) {
        User.Active user = candidate.user().orElseThrow();
        if (totp == null) {
            return user.loginProtection() == LoginProtection.VMFA
                    ? devices.isBound(user.id())
                            .invoke(bound -> {
                                if (bound) {
                                    throw new ApiError(
                                            401,
                                            "IAM.0001",
                                            "This user needs a code of his virtual MFA device: method totp");
                                }
                            })
                            .replaceWith(List.of("password"))
                    : Uni.createFrom().item(List.of("password"));
        }
        String whose = totp.userId();
        return whose != null && !whose.equals(user.id().value())
                ? Uni.createFrom().item(List.of())
                : devices.accepts(user, totp.passcode(), origin, at)
                        .map(right -> right ? List.of("password", "totp") : List.of());
    }

    private Uni<Bearer> refused(Candidate candidate, Origin origin, Instant at) {
        Uni<Void> counted = candidate
                .user()
                .map(user -> lockouts.failed(user, candidate.policy().login(), origin, at))
                .orElse(Uni.createFrom().voidItem());
        return counted.chain(() -> Uni.createFrom().failure(Logins::wrong));
    }

    private Uni<Bearer> admitted(Candidate candidate, List<String> methods, Origin origin, Instant at) {
        User.Active user = candidate.user().orElseThrow();
        check(candidate, user, at);
        return lockouts.succeeded(user, origin, at)
                .chain(() -> domains.get(user.domain()))
                .map(domain -> domain.orElseThrow(Logins::wrong))
                .chain(domain -> profiles.open(user)
                        .map(profile -> new Bearer(
                                user.id().value(),
                                profile.name(),
                                domain,
                                user.tokenEpoch(),
                                methods,
                                methods.contains("totp") ? at : null,
                                null,
                                null,
                                null,
                                new Claims.Scope.Domain())));
    }

    /** Told only to who knows the password. */
    private static void check(Candidate candidate, User.Active user, Instant at) {
        if (!user.enabled()) {
            throw new ApiError(401, "IAM.0001", "The user is disabled.");
        }
        if (user.accessMode() == AccessMode.CONSOLE) {
            throw new ApiError(403, "IAM.0081", "The user may come in by the console only.");
        }
        int days = candidate.policy().password().validityDays();
        boolean expired = days > 0
                && candidate.password() instanceof Password.Known known
                && !at.isBefore(known.changedAt().plus(Duration.ofDays(days)));
        if (expired) {
            throw new ApiError(401, "IAM.0001", "The password has expired.");
        }
    }

    /** A timer of the caller's own context: what follows runs where the request does. */
    private Uni<Void> until(long nanos) {
        long millis = Duration.ofNanos(nanos - System.nanoTime()).toMillis();
        return millis < 1
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().emitter(over -> vertx.setTimer(millis, _ -> over.complete(null)));
    }

    private static ApiError wrong() {
        return new ApiError(401, "IAM.0062", "The username or password is wrong, or the user is locked.");
    }
}
