package io.postern.iam.agency.domain;

import io.postern.iam.Admission;
import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of an agency. */
public sealed interface AgencyCommand {

    /** See {@link AgencyEvent.AgencyRequested}: it comes when quota is held for it. */
    record RequestAgency(
            AgencyId id,
            DomainId domain,
            String name,
            @Nullable DomainId trustDomain,
            @Nullable String trustService,
            String description,
            @Nullable Instant expiresAt,
            Instant at)
            implements AgencyCommand {}

    /** Whether it comes. */
    record SettleAgency(AgencyId id, Admission admission, Instant at) implements AgencyCommand {}

    /** All that can be changed, as it shall be. */
    record UpdateAgency(
            AgencyId id,
            @Nullable DomainId trustDomain,
            @Nullable String trustService,
            String description,
            @Nullable Instant expiresAt,
            Instant at)
            implements AgencyCommand {}

    record DeleteAgency(AgencyId id, Instant at) implements AgencyCommand {}
}
