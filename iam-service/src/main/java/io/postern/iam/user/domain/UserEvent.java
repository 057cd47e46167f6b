package io.postern.iam.user.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What happens to a user. Published and kept for ever: members may be added, never changed. */
public sealed interface UserEvent {

    /** Somebody can be granted something; how he proves who he is is told elsewhere. */
    record UserCreated(UserId id, DomainId domain, String name, String description, Instant at) implements UserEvent {}
}
