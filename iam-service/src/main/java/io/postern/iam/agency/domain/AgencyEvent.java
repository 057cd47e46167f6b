package io.postern.iam.agency.domain;

import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.WhyNot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an agency. Published and kept for ever: members may be added, never changed. */
public sealed interface AgencyEvent {

    /** An agency is asked for: quota is not held yet. The members are those of {@link AgencyCreated}. */
    record AgencyRequested(
            AgencyId id,
            DomainId domain,
            String name,
            @Nullable DomainId trustDomain,
            @Nullable String trustService,
            String description,
            @Nullable Instant expiresAt,
            Instant at)
            implements AgencyEvent {}

    /** It was asked for and does not come: there is no quota for it, or nobody waits any more to hear. */
    record AgencyWithdrawn(AgencyId id, DomainId domain, WhyNot reason, String text, Instant at)
            implements AgencyEvent {}

    /**
     * Somebody else can act in the domain, as far as the agency is granted something.
     *
     * @param trustDomain whose users; null when a service is trusted
     * @param trustService which service; null when a domain is trusted
     * @param expiresAt null for ever
     */
    record AgencyCreated(
            AgencyId id,
            DomainId domain,
            String name,
            @Nullable DomainId trustDomain,
            @Nullable String trustService,
            String description,
            @Nullable Instant expiresAt,
            Instant at)
            implements AgencyEvent {}

    /** All of it as it is now; what is absent is not any more. */
    record AgencyUpdated(
            AgencyId id,
            DomainId domain,
            String name,
            @Nullable DomainId trustDomain,
            @Nullable String trustService,
            String description,
            @Nullable Instant expiresAt,
            Instant at)
            implements AgencyEvent {}

    /** Nobody acts by it any more, and what was granted to it is granted no more. */
    record AgencyDeleted(AgencyId id, DomainId domain, Instant at) implements AgencyEvent {}
}
