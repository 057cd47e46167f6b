package io.postern.iam.user.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What is asked of a user. */
public sealed interface UserCommand {

    record CreateUser(UserId id, DomainId domain, String name, String description, Instant at) implements UserCommand {}
}
