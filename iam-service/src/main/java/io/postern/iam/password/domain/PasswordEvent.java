package io.postern.iam.password.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What happens to a password. Kept in this service's journal only: a hash is nobody else's business. */
public sealed interface PasswordEvent {

    /**
     * The user has a password, for the first time or another one.
     *
     * @param hash a PHC string, {@code $argon2id$…}
     */
    record PasswordSet(UserId user, DomainId domain, String hash, Instant at) implements PasswordEvent {}

    /** The user is no more. */
    record PasswordForgotten(UserId user, DomainId domain, Instant at) implements PasswordEvent {}
}
