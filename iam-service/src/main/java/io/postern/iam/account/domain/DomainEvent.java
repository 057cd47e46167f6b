package io.postern.iam.account.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What happens to a domain. Published and kept for ever: members may be added, never changed. */
public sealed interface DomainEvent {

    /**
     * An account begins, together with its project and its owner.
     *
     * @param owner may do everything in it
     * @param operator whether it runs the cloud
     */
    record DomainCreated(DomainId id, String name, UserId owner, boolean operator, Instant at) implements DomainEvent {}
}
