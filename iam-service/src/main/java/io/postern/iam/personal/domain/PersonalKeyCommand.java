package io.postern.iam.personal.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What is asked of a key for personal data. */
public sealed interface PersonalKeyCommand {

    record CreatePersonalKey(UserId id, DomainId domain, Instant at) implements PersonalKeyCommand {}

    /** Its encryption is another one. */
    record ResealPersonalKey(UserId id, DomainId domain, Instant at) implements PersonalKeyCommand {}

    record DeletePersonalKey(UserId id, DomainId domain, Instant at) implements PersonalKeyCommand {}
}
