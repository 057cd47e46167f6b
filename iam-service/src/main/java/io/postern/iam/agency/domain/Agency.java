package io.postern.iam.agency.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.agency.domain.AgencyEvent.AgencyCreated;
import io.postern.iam.agency.domain.AgencyEvent.AgencyDeleted;
import io.postern.iam.agency.domain.AgencyEvent.AgencyUpdated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A trust: users of another domain, or a service, may act in this one as the agency may. */
public sealed interface Agency {

    Agency INITIAL = new NotCreated();

    record NotCreated() implements Agency {
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
            case AgencyCreated e -> in(NotCreated.class, state, e).created(e);
            case AgencyUpdated e -> in(Active.class, state, e).updated(e);
            case AgencyDeleted e -> in(Active.class, state, e).deleted();
        };
    }
}
