package io.postern.iam.policy.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.PolicyId;
import io.postern.iam.policy.domain.PolicyEvent.PolicyCreated;
import io.postern.iam.policy.domain.PolicyEvent.PolicyDeleted;
import io.postern.iam.policy.domain.PolicyEvent.PolicyUpdated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A policy or role that can be granted. */
public sealed interface Policy {

    Policy INITIAL = new NotCreated();

    record NotCreated() implements Policy {
        Live created(PolicyCreated e) {
            return new Live(e.id(), e.domain(), e.details(), e.at(), e.at());
        }
    }

    /** @param domain null when it comes with the system */
    record Live(PolicyId id, @Nullable DomainId domain, PolicyDetails details, Instant createdAt, Instant updatedAt)
            implements Policy {

        public boolean system() {
            return domain == null;
        }

        boolean belongsTo(@Nullable DomainId owner) {
            return Objects.equals(domain, owner);
        }

        Live updated(PolicyUpdated e) {
            return new Live(id, domain, e.details(), createdAt, e.at());
        }

        Deleted deleted() {
            return new Deleted(id);
        }
    }

    record Deleted(PolicyId id) implements Policy {}

    static Policy evolve(Policy state, PolicyEvent event) {
        return switch (event) {
            case PolicyCreated e -> in(NotCreated.class, state, e).created(e);
            case PolicyUpdated e -> in(Live.class, state, e).updated(e);
            case PolicyDeleted e -> in(Live.class, state, e).deleted();
        };
    }
}
