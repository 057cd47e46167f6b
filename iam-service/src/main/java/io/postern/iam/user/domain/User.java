package io.postern.iam.user.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.Admission;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.WhyNot;
import io.postern.iam.user.domain.UserEvent.UserAdded;
import io.postern.iam.user.domain.UserEvent.UserCreated;
import io.postern.iam.user.domain.UserEvent.UserDeleted;
import io.postern.iam.user.domain.UserEvent.UserErased;
import io.postern.iam.user.domain.UserEvent.UserLocked;
import io.postern.iam.user.domain.UserEvent.UserRequested;
import io.postern.iam.user.domain.UserEvent.UserTokensRevoked;
import io.postern.iam.user.domain.UserEvent.UserUpdated;
import io.postern.iam.user.domain.UserEvent.UserWithdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user of a domain. */
public sealed interface User {

    User INITIAL = new Never();

    /** There is none: not yet, or never. */
    sealed interface NotCreated extends User {}

    record Never() implements NotCreated {
        Active created(UserCreated e) {
            return new Active(
                    e.id(),
                    e.domain(),
                    e.name(),
                    e.description(),
                    null,
                    null,
                    true,
                    AccessMode.DEFAULT,
                    LoginProtection.NONE,
                    0,
                    null,
                    e.at(),
                    e.at());
        }

        Requested requested(UserRequested e) {
            return new Requested(
                    e.id(), e.domain(), e.nameKey(), e.sealedProfile(), e.enabled(), e.accessMode(), e.at());
        }

        Active added(UserAdded e) {
            return new Active(
                    e.id(),
                    e.domain(),
                    null,
                    null,
                    e.nameKey(),
                    e.sealedProfile(),
                    e.enabled(),
                    e.accessMode(),
                    LoginProtection.NONE,
                    0,
                    null,
                    e.at(),
                    e.at());
        }
    }

    /** Quota is asked for. His name is his already. */
    record Requested(
            UserId id,
            DomainId domain,
            String nameKey,
            String sealedProfile,
            boolean enabled,
            AccessMode accessMode,
            Instant requestedAt)
            implements NotCreated, Admission.Waiting {

        UserEvent settled(Admission admission, Instant at) {
            return switch (admission) {
                case Admitted _ -> new UserAdded(id, domain, nameKey, sealedProfile, enabled, accessMode, at);
                case Withheld no -> new UserWithdrawn(id, domain, no.reason(), no.text(), at);
            };
        }

        Active added(UserAdded e) {
            return new Never().added(e);
        }

        Withdrawn withdrawn(UserWithdrawn e) {
            return new Withdrawn(id, domain, e.reason(), e.text());
        }
    }

    /** He was asked for, and never was there. */
    record Withdrawn(UserId id, DomainId domain, WhyNot reason, String text)
            implements NotCreated, Admission.Withdrawn {}

    /**
     * @param name in plain text, as users had it before profiles were sealed; null since
     * @param description as the name
     * @param nameKey stands for the name where names are looked up and kept unique; null with a plain name
     * @param sealedProfile name, description and how to reach him, encrypted with a key that can be forgotten
     * @param tokenEpoch tokens that say another number are void
     * @param lockedUntil no password is accepted before; null when he never was locked
     */
    record Active(
            UserId id,
            DomainId domain,
            @Nullable String name,
            @Nullable String description,
            @Nullable String nameKey,
            @Nullable String sealedProfile,
            boolean enabled,
            AccessMode accessMode,
            LoginProtection loginProtection,
            int tokenEpoch,
            @Nullable Instant lockedUntil,
            Instant createdAt,
            Instant updatedAt)
            implements User {

        Active updated(UserUpdated e) {
            return new Active(
                    id,
                    domain,
                    null,
                    null,
                    e.nameKey(),
                    e.sealedProfile(),
                    e.enabled(),
                    e.accessMode(),
                    e.loginProtection(),
                    tokenEpoch,
                    lockedUntil,
                    createdAt,
                    e.at());
        }

        Active revoked(UserTokensRevoked e) {
            return new Active(
                    id,
                    domain,
                    name,
                    description,
                    nameKey,
                    sealedProfile,
                    enabled,
                    accessMode,
                    loginProtection,
                    e.tokenEpoch(),
                    lockedUntil,
                    createdAt,
                    updatedAt);
        }

        Active locked(UserLocked e) {
            return new Active(
                    id,
                    domain,
                    name,
                    description,
                    nameKey,
                    sealedProfile,
                    enabled,
                    accessMode,
                    loginProtection,
                    tokenEpoch,
                    e.until(),
                    createdAt,
                    updatedAt);
        }

        Deleted deleted() {
            return new Deleted(id, domain, false);
        }
    }

    /** @param erased whether the key of his profile is forgotten too */
    record Deleted(UserId id, DomainId domain, boolean erased) implements User {
        Deleted forgotten() {
            return new Deleted(id, domain, true);
        }
    }

    static User evolve(User state, UserEvent event) {
        return switch (event) {
            case UserCreated e -> in(Never.class, state, e).created(e);
            case UserRequested e -> in(Never.class, state, e).requested(e);
            case UserWithdrawn e -> in(Requested.class, state, e).withdrawn(e);
            case UserAdded e when state instanceof Requested requested -> requested.added(e);
            case UserAdded e -> in(Never.class, state, e).added(e);
            case UserUpdated e -> in(Active.class, state, e).updated(e);
            case UserTokensRevoked e -> in(Active.class, state, e).revoked(e);
            case UserLocked e -> in(Active.class, state, e).locked(e);
            case UserDeleted e -> in(Active.class, state, e).deleted();
            case UserErased e -> in(Deleted.class, state, e).forgotten();
        };
    }
}
