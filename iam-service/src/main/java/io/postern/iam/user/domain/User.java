package io.postern.iam.user.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.user.domain.UserEvent.UserCreated;
import java.time.Instant;

/** A user of a domain. */
public sealed interface User {

    User INITIAL = new NotCreated();

    record NotCreated() implements User {
        Active created(UserCreated e) {
            return new Active(e.id(), e.domain(), e.name(), e.description(), e.at());
        }
    }

    record Active(UserId id, DomainId domain, String name, String description, Instant createdAt) implements User {}

    static User evolve(User state, UserEvent event) {
        return switch (event) {
            case UserCreated e -> in(NotCreated.class, state, e).created(e);
        };
    }
}
