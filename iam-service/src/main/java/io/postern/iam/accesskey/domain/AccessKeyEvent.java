package io.postern.iam.accesskey.domain;

import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an access key. On the restricted topic only, which keeps the last event of each key. */
public sealed interface AccessKeyEvent {

    /**
     * A user can sign requests. Self-contained: whoever reads the compacted topic needs no other event.
     *
     * @param sealedSecret the secret, encrypted and bound to the id
     * @param slot from 1; null in events from before they were counted
     */
    record AccessKeyCreated(
            AccessKeyId id,
            UserId user,
            DomainId domain,
            String sealedSecret,
            String description,
            @Nullable Integer slot,
            Instant at)
            implements AccessKeyEvent {}

    /** All of it as it is now. */
    record AccessKeyUpdated(
            AccessKeyId id,
            UserId user,
            DomainId domain,
            String sealedSecret,
            String description,
            int slot,
            boolean enabled,
            Instant at)
            implements AccessKeyEvent {}

    /** A tombstone on the topic: it signs nothing any more, and its secret is forgotten there. */
    record AccessKeyDeleted(AccessKeyId id, UserId user, DomainId domain, Instant at) implements AccessKeyEvent {}
}
