package io.postern.iam.lockout.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** How logins went. Kept in this service's journal only; that somebody is locked is told by his own stream. */
public sealed interface LockoutEvent {

    /**
     * @param failures with this one
     * @param since the first of them
     */
    record LoginFailed(UserId user, DomainId domain, String attempt, int failures, Instant since, Instant at)
            implements LockoutEvent {}

    record LoginLocked(UserId user, DomainId domain, Instant until, Instant at) implements LockoutEvent {}

    record LoginUnlocked(UserId user, DomainId domain, Instant at) implements LockoutEvent {}

    /** Written when there were failures before, and otherwise once in a while. */
    record LoginSucceeded(UserId user, DomainId domain, Instant at) implements LockoutEvent {}
}
