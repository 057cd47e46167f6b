package io.postern.iam.personal.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the key that a user's profile is sealed with. On the restricted topic, where the relay adds the key
 * itself, as long as it is there: the journal never has it, and so it can be forgotten.
 */
public sealed interface PersonalKeyEvent {

    /** @param sealedKey the key, encrypted and bound to the user's id: only on the topic, null in the journal */
    record PersonalKeyCreated(
            UserId id, DomainId domain, @Nullable String sealedKey, Instant at) implements PersonalKeyEvent {}

    /**
     * Its encryption is another one.
     *
     * @param sealedKey as above
     */
    record PersonalKeyResealed(
            UserId id, DomainId domain, @Nullable String sealedKey, Instant at) implements PersonalKeyEvent {}

    /** A tombstone on the topic. */
    record PersonalKeyDeleted(UserId id, DomainId domain, Instant at) implements PersonalKeyEvent {}
}
