package io.postern.iam.grant.domain;

import io.postern.iam.DomainId;
import io.postern.iam.GrantId;
import io.postern.iam.PolicyId;
import java.time.Instant;

/** What is asked of a grant. */
public sealed interface GrantCommand {

    record GrantRole(GrantId id, DomainId domain, Subject subject, PolicyId policy, Scope scope, Instant at)
            implements GrantCommand {}

    record RevokeRole(GrantId id, DomainId domain, Instant at) implements GrantCommand {}
}
