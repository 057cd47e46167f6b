package io.postern.iam.agency.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.Admission;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.WhyNot;
import io.postern.iam.agency.domain.AgencyEvent.AgencyCreated;
import io.postern.iam.agency.domain.AgencyEvent.AgencyDeleted;
import io.postern.iam.agency.domain.AgencyEvent.AgencyRequested;
import io.postern.iam.agency.domain.AgencyEvent.AgencyUpdated;
import io.postern.iam.agency.domain.AgencyEvent.AgencyWithdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A trust: users of another domain, or a service, may act in this one as the agency may. */
public sealed interface Agency {

    Agency INITIAL = new Never();

    /** There is none: not yet, or never. */
    sealed interface NotCreated extends Agency {}

    record Never() implements NotCreated {
        Requested requested(AgencyRequested e) {
            return new Requested(
                    e.id(),
                    e.domain(),
                    e.name(),
                    e.trustDomain(),
                    e.trustService(),
                    e.description(),
                    e.expiresAt(),
                    e.at());
        }

        Active created(AgencyCreated e) {
            return new Active(
                    e.id(),
                    e.domain(),
                    e.name(),
                    e.trustDomain(),
                    e.trustService(),
                    e.description(),
                    e.expiresAt(),
                    e.at());
        }
    }

    /** Quota is asked for. Its name is its own already. */
    record Requested(
            AgencyId id,
            DomainId domain,
            String name,
            @Nullable DomainId trustDomain,
            @Nullable String trustService,
            String description,
            @Nullable Instant expiresAt,
            Instant requestedAt)
            implements NotCreated, Admission.Waiting {

        AgencyEvent settled(Admission admission, Instant at) {
            return switch (admission) {
                case Admitted _ ->
                    new AgencyCreated(id, domain, name, trustDomain, trustService, description, expiresAt, at);
                case Withheld no -> new AgencyWithdrawn(id, domain, no.reason(), no.text(), at);
            };
        }

        Active created(AgencyCreated e) {
            return new Never().created(e);
        }

        Withdrawn withdrawn(AgencyWithdrawn e) {
            return new Withdrawn(id, domain, e.reason(), e.text());
        }
    }

    /** It was asked for, and never was there. */
    record Withdrawn(AgencyId id, DomainId domain, WhyNot reason, String text)
            implements NotCreated, Admission.Withdrawn {}

    /**
     * @param trustDomain null when a service is trusted
     * @param trustService null when a domain is trusted
     * @param expiresAt null for ever
     */
    record Active(
            AgencyId id,
            DomainId domain,
            String name,
            @Nullable DomainId trustDomain,
            @Nullable String trustService,
            String description,
            @Nullable Instant expiresAt,
            Instant createdAt)
            implements Agency {

        Active updated(AgencyUpdated e) {
            return new Active(
                    id, domain, name, e.trustDomain(), e.trustService(), e.description(), e.expiresAt(), createdAt);
        }

        Deleted deleted() {
            return new Deleted(id, domain);
        }
    }

    record Deleted(AgencyId id, DomainId domain) implements Agency {}

    static Agency evolve(Agency state, AgencyEvent event) {
        return switch (event) {
            case AgencyRequested e -> in(Never.class, state, e).requested(e);
            case AgencyWithdrawn e -> in(Requested.class, state, e).withdrawn(e);
            case AgencyCreated e when state instanceof Requested requested -> requested.created(e);
            case AgencyCreated e -> in(Never.class, state, e).created(e);
            case AgencyUpdated e -> in(Active.class, state, e).updated(e);
            case AgencyDeleted e -> in(Active.class, state, e).deleted();
        };
    }
}
