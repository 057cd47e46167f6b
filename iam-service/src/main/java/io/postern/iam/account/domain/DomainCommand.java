package io.postern.iam.account.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What is asked of a domain. */
public sealed interface DomainCommand {

    /**
     * @param owner the user who may do everything in it
     * @param operator whether it runs the cloud
     */
    record CreateDomain(DomainId id, String name, UserId owner, boolean operator, Instant at)
            implements DomainCommand {}
}
