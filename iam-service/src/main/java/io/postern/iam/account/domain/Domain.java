package io.postern.iam.account.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.account.domain.DomainEvent.DomainCreated;
import java.time.Instant;

/** A domain, as the API calls an account. */
public sealed interface Domain {

    Domain INITIAL = new NotCreated();

    record NotCreated() implements Domain {
        Active created(DomainCreated e) {
            return new Active(e.id(), e.name(), e.owner(), e.operator(), e.at());
        }
    }

    record Active(DomainId id, String name, UserId owner, boolean operator, Instant createdAt) implements Domain {}

    static Domain evolve(Domain state, DomainEvent event) {
        return switch (event) {
            case DomainCreated e -> in(NotCreated.class, state, e).created(e);
        };
    }
}
