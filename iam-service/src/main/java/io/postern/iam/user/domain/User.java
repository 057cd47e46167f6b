package io.postern.iam.user.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.user.domain.UserEvent.UserAdded;
import io.postern.iam.user.domain.UserEvent.UserCreated;
import io.postern.iam.user.domain.UserEvent.UserDeleted;
import io.postern.iam.user.domain.UserEvent.UserErased;
import io.postern.iam.user.domain.UserEvent.UserLocked;
import io.postern.iam.user.domain.UserEvent.UserTokensRevoked;
import io.postern.iam.user.domain.UserEvent.UserUpdated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user of a domain. */
public sealed interface User {

    User INITIAL = new NotCreated();

    record NotCreated() implements User {
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
            case UserCreated e -> in(NotCreated.class, state, e).created(e);
            case UserAdded e -> in(NotCreated.class, state, e).added(e);
            case UserUpdated e -> in(Active.class, state, e).updated(e);
            case UserTokensRevoked e -> in(Active.class, state, e).revoked(e);
            case UserLocked e -> in(Active.class, state, e).locked(e);
            case UserDeleted e -> in(Active.class, state, e).deleted();
            case UserErased e -> in(Deleted.class, state, e).forgotten();
        };
    }
}
