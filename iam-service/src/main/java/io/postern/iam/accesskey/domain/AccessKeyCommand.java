package io.postern.iam.accesskey.domain;

import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What is asked of an access key. */
public sealed interface AccessKeyCommand {

    /**
     * @param sealedSecret the secret, encrypted and bound to the id
     */
    record CreateAccessKey(
            AccessKeyId id, UserId user, DomainId domain, String sealedSecret, String description, Instant at)
            implements AccessKeyCommand {}
}
