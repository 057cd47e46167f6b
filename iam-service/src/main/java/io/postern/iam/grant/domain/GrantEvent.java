package io.postern.iam.grant.domain;

import io.postern.iam.DomainId;
import io.postern.iam.GrantId;
import io.postern.iam.PolicyId;
import java.time.Instant;

/** What is given and taken. Published and kept for ever: members may be added, never changed. */
public sealed interface GrantEvent {

    /** The subject holds the policy in the scope, for the first time or again. */
    record RoleGranted(GrantId id, DomainId domain, Subject subject, PolicyId policy, Scope scope, Instant at)
            implements GrantEvent {}

    /** And not any more. */
    record RoleRevoked(GrantId id, DomainId domain, Subject subject, PolicyId policy, Scope scope, Instant at)
            implements GrantEvent {}
}
