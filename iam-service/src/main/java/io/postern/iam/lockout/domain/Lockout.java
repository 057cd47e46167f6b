package io.postern.iam.lockout.domain;

import io.postern.iam.lockout.domain.LockoutEvent.LoginFailed;
import io.postern.iam.lockout.domain.LockoutEvent.LoginLocked;
import io.postern.iam.lockout.domain.LockoutEvent.LoginSucceeded;
import io.postern.iam.lockout.domain.LockoutEvent.LoginUnlocked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often wrong passwords were tried for a user.
 *
 * @param failures in a row, within the time that the policy says; 0 after a login
 * @param since the first of them
 * @param attempt the last of them: the same one is counted once
 * @param lockedUntil null when he is not locked
 * @param lastLogin null before the first
 */
public record Lockout(
        int failures,
        @Nullable Instant since,
        @Nullable String attempt,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastLogin) {

    public static final Lockout INITIAL = new Lockout(0, null, null, null, null);

    public boolean locked(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }

    static Lockout evolve(Lockout state, LockoutEvent event) {
        return switch (event) {
            case LoginFailed e ->
                new Lockout(e.failures(), e.since(), e.attempt(), state.lockedUntil(), state.lastLogin());
            case LoginLocked e -> new Lockout(0, null, state.attempt(), e.until(), state.lastLogin());
            case LoginUnlocked _ -> new Lockout(0, null, state.attempt(), null, state.lastLogin());
            case LoginSucceeded e -> new Lockout(0, null, null, null, e.at());
        };
    }
}
