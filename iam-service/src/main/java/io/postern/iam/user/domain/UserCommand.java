package io.postern.iam.user.domain;

import io.postern.iam.Admission;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What is asked of a user. */
public sealed interface UserCommand {

    /** See {@link UserEvent.UserAdded}: without being asked, as the first of an account. */
    record AddUser(
            UserId id,
            DomainId domain,
            String nameKey,
            String sealedProfile,
            boolean enabled,
            AccessMode accessMode,
            Instant at)
            implements UserCommand {}

    /** See {@link UserEvent.UserRequested}: he comes when quota is held for him. */
    record RequestUser(
            UserId id,
            DomainId domain,
            String nameKey,
            String sealedProfile,
            boolean enabled,
            AccessMode accessMode,
            Instant at)
            implements UserCommand {}

    /** Whether he comes. */
    record SettleUser(UserId id, Admission admission, Instant at) implements UserCommand {}

    /** All that can be changed, as it shall be. */
    record UpdateUser(
            UserId id,
            String nameKey,
            String sealedProfile,
            boolean enabled,
            AccessMode accessMode,
            LoginProtection loginProtection,
            Instant at)
            implements UserCommand {}

    /**
     * Tokens that he got so far are void.
     *
     * @param epoch what his tokens shall say from now on: one more than they say now
     */
    record RevokeTokens(UserId id, int epoch, Instant at) implements UserCommand {}

    record LockUser(UserId id, Instant until, Instant at) implements UserCommand {}

    record DeleteUser(UserId id, Instant at) implements UserCommand {}

    /** The key of his profile is forgotten. */
    record EraseUser(UserId id, Instant at) implements UserCommand {}
}
