package io.postern.iam.policy.domain;

import io.postern.iam.Admission;
import io.postern.iam.DomainId;
import io.postern.iam.PolicyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of a policy. */
public sealed interface PolicyCommand {

    /** See {@link PolicyEvent.PolicyRequested}: it comes when quota is held for it. */
    record RequestPolicy(PolicyId id, DomainId domain, PolicyDetails details, Instant at) implements PolicyCommand {}

    /** Whether it comes. */
    record SettlePolicy(PolicyId id, Admission admission, Instant at) implements PolicyCommand {}

    /**
     * Without being asked for, as those that come with the system.
     *
     * @param domain whose it is; null when it comes with the system
     */
    record CreatePolicy(PolicyId id, @Nullable DomainId domain, PolicyDetails details, Instant at)
            implements PolicyCommand {}

    /** @param domain whose it has to be; null when it comes with the system */
    record UpdatePolicy(PolicyId id, @Nullable DomainId domain, PolicyDetails details, Instant at)
            implements PolicyCommand {}

    /** @param domain whose it has to be: what comes with the system stays */
    record DeletePolicy(PolicyId id, DomainId domain, Instant at) implements PolicyCommand {}
}
