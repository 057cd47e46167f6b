package io.postern.iam.lockout.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Duration;
import java.time.Instant;

/** What is to be counted. */
public sealed interface LockoutCommand {

    /**
     * A wrong password, or a wrong code.
     *
     * @param attempt tells it from others
     * @param limit how many lock him
     * @param within how far apart they may be
     * @param lock for how long
     */
    record FailLogin(
            UserId user, DomainId domain, String attempt, int limit, Duration within, Duration lock, Instant at)
            implements LockoutCommand {}

    record SucceedLogin(UserId user, DomainId domain, Instant at) implements LockoutCommand {}

    /** Somebody who may has given him another password. */
    record UnlockLogin(UserId user, DomainId domain, Instant at) implements LockoutCommand {}
}
