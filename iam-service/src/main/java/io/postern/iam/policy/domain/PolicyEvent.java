package io.postern.iam.policy.domain;

import io.postern.iam.DomainId;
import io.postern.iam.PolicyId;
import io.postern.iam.WhyNot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a policy. Published and kept for ever: members may be added, never changed. */
public sealed interface PolicyEvent {

    /** A policy of an account is asked for: quota is not held yet. The members are those of {@link PolicyCreated}. */
    record PolicyRequested(PolicyId id, DomainId domain, PolicyDetails details, Instant at) implements PolicyEvent {}

    /** It was asked for and does not come: there is no quota for it, or nobody waits any more to hear. */
    record PolicyWithdrawn(PolicyId id, DomainId domain, WhyNot reason, String text, Instant at)
            implements PolicyEvent {}

    /** @param domain whose it is; null when it comes with the system and everybody can grant it */
    record PolicyCreated(PolicyId id, @Nullable DomainId domain, PolicyDetails details, Instant at)
            implements PolicyEvent {}

    /** From now on it says something else, to all who hold it. All of it as it is now. */
    record PolicyUpdated(PolicyId id, @Nullable DomainId domain, PolicyDetails details, Instant at)
            implements PolicyEvent {}

    /** Nobody held it any more. */
    record PolicyDeleted(PolicyId id, DomainId domain, Instant at) implements PolicyEvent {}
}
