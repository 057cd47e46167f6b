package io.postern.iam.password.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What is asked of a password. */
public sealed interface PasswordCommand {

    /** @param hash a PHC string: the password itself never gets this far */
    record SetPassword(UserId user, DomainId domain, String hash, Instant at) implements PasswordCommand {}

    /** The user is no more. */
    record ForgetPassword(UserId user, DomainId domain, Instant at) implements PasswordCommand {}
}
