package io.postern.iam.accesskey.domain;

import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What happens to an access key. On the restricted topic only, which keeps the last event of each key. */
public sealed interface AccessKeyEvent {

    /**
     * A user can sign requests. Self-contained: whoever reads the compacted topic needs no other event.
     *
     * @param sealedSecret the secret, encrypted and bound to the id
     */
    record AccessKeyCreated(
            AccessKeyId id, UserId user, DomainId domain, String sealedSecret, String description, Instant at)
            implements AccessKeyEvent {}
}
