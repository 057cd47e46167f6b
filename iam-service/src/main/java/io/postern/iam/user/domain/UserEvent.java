package io.postern.iam.user.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.WhyNot;
import java.time.Instant;

/**
 * What happens to a user. Published and kept for ever: members may be added, never changed. Events that change what
 * others must know say all of it, so that the last one is enough.
 */
public sealed interface UserEvent {

    /**
     * Somebody can be granted something. Written before profiles were sealed, and read for ever; {@link UserAdded} is
     * what is written now.
     */
    record UserCreated(UserId id, DomainId domain, String name, String description, Instant at) implements UserEvent {}

    /**
     * Somebody is asked for; quota is not held yet. The members are those of {@link UserAdded}.
     *
     * @param nameKey stands for the name: equal for equal names of one domain, and says nothing without a secret
     * @param sealedProfile name and how to reach him, encrypted with a key of his own that can be forgotten
     */
    record UserRequested(
            UserId id,
            DomainId domain,
            String nameKey,
            String sealedProfile,
            boolean enabled,
            AccessMode accessMode,
            Instant at)
            implements UserEvent {}

    /** He was asked for and does not come: there is no quota for him, or nobody waits any more to hear. */
    record UserWithdrawn(UserId id, DomainId domain, WhyNot reason, String text, Instant at) implements UserEvent {}

    /**
     * Somebody can be granted something; how he proves who he is is told elsewhere.
     *
     * @param nameKey stands for the name: equal for equal names of one domain, and says nothing without a secret
     * @param sealedProfile name and how to reach him, encrypted with a key of his own that can be forgotten
     */
    record UserAdded(
            UserId id,
            DomainId domain,
            String nameKey,
            String sealedProfile,
            boolean enabled,
            AccessMode accessMode,
            Instant at)
            implements UserEvent {}

    /** He is called something else, or may do more or less: all of it as it is now. */
    record UserUpdated(
            UserId id,
            DomainId domain,
            String nameKey,
            String sealedProfile,
            boolean enabled,
            AccessMode accessMode,
            LoginProtection loginProtection,
            Instant at)
            implements UserEvent {}

    /**
     * His password is another one, or he was disabled.
     *
     * @param tokenEpoch tokens that say less are void
     */
    record UserTokensRevoked(UserId id, DomainId domain, int tokenEpoch, Instant at) implements UserEvent {}

    /** Somebody tried too many passwords: none is accepted until then. Keys and tokens stay good. */
    record UserLocked(UserId id, DomainId domain, Instant until, Instant at) implements UserEvent {}

    record UserDeleted(UserId id, DomainId domain, Instant at) implements UserEvent {}

    /** Nobody can read his profile any more, in whatever event it is. */
    record UserErased(UserId id, DomainId domain, Instant at) implements UserEvent {}
}
