package io.postern.iam.accesskey.domain;

import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of an access key. */
public sealed interface AccessKeyCommand {

    /**
     * @param sealedSecret the secret, encrypted and bound to the id
     * @param slot from 1; a user has one key in each
     */
    record CreateAccessKey(
            AccessKeyId id, UserId user, DomainId domain, String sealedSecret, String description, int slot, Instant at)
            implements AccessKeyCommand {}

    /**
     * @param sealedSecret the same secret, encrypted anew
     * @param description and the others: null leaves it as it is
     */
    record UpdateAccessKey(
            AccessKeyId id,
            @Nullable String sealedSecret,
            @Nullable String description,
            @Nullable Boolean enabled,
            Instant at)
            implements AccessKeyCommand {}

    record DeleteAccessKey(AccessKeyId id, Instant at) implements AccessKeyCommand {}
}
