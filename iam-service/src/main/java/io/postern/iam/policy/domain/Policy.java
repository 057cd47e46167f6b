package io.postern.iam.policy.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.Admission;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.DomainId;
import io.postern.iam.PolicyId;
import io.postern.iam.WhyNot;
import io.postern.iam.policy.domain.PolicyEvent.PolicyCreated;
import io.postern.iam.policy.domain.PolicyEvent.PolicyDeleted;
import io.postern.iam.policy.domain.PolicyEvent.PolicyRequested;
import io.postern.iam.policy.domain.PolicyEvent.PolicyUpdated;
import io.postern.iam.policy.domain.PolicyEvent.PolicyWithdrawn;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A policy or role that can be granted. */
public sealed interface Policy {

    Policy INITIAL = new Never();

    /** There is none: not yet, or never. */
    sealed interface NotCreated extends Policy {}

    record Never() implements NotCreated {
        Requested requested(PolicyRequested e) {
            return new Requested(e.id(), e.domain(), e.details(), e.at());
        }

        Live created(PolicyCreated e) {
            return new Live(e.id(), e.domain(), e.details(), e.at(), e.at());
        }
    }

    /** Quota is asked for. Its name is its own already. */
    record Requested(PolicyId id, DomainId domain, PolicyDetails details, Instant requestedAt)
            implements NotCreated, Admission.Waiting {

        PolicyEvent settled(Admission admission, Instant at) {
            return switch (admission) {
                case Admitted _ -> new PolicyCreated(id, domain, details, at);
                case Withheld no -> new PolicyWithdrawn(id, domain, no.reason(), no.text(), at);
            };
        }

        Live created(PolicyCreated e) {
            return new Never().created(e);
        }

        Withdrawn withdrawn(PolicyWithdrawn e) {
            return new Withdrawn(id, domain, e.reason(), e.text());
        }
    }

    /** It was asked for, and never was there. */
    record Withdrawn(PolicyId id, DomainId domain, WhyNot reason, String text)
            implements NotCreated, Admission.Withdrawn {}

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
            case PolicyRequested e -> in(Never.class, state, e).requested(e);
            case PolicyWithdrawn e -> in(Requested.class, state, e).withdrawn(e);
            case PolicyCreated e when state instanceof Requested requested -> requested.created(e);
            case PolicyCreated e -> in(Never.class, state, e).created(e);
            case PolicyUpdated e -> in(Live.class, state, e).updated(e);
            case PolicyDeleted e -> in(Live.class, state, e).deleted();
        };
    }
}
