package io.postern.iam.agency.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.postern.iam.agency.Trust;
import io.postern.iam.agency.domain.Agency;
import io.postern.iam.api.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the agency API. */
final class AgencyJson {

    private AgencyJson() {}

    record Body(@Nullable Wanted agency) {}

    /** @param duration {@code FOREVER}, {@code ONEDAY}, or days as text or number */
    record Wanted(
            @Nullable String name,
            @Nullable String domainId,
            @Nullable String trustDomainId,
            @Nullable String trustDomainName,
            @Nullable String description,
            @Nullable JsonNode duration) {}

    record One(A agency) {}

    record Many(List<A> agencies) {}

    /** @param duration {@code FOREVER}, or hours as text */
    record A(
            String id,
            String name,
            String domainId,
            @Nullable String trustDomainId,
            @Nullable String trustDomainName,
            String description,
            String duration,
            String createTime,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String expireTime) {

        static A of(Trust trust) {
            Agency.Active agency = trust.agency();
            Instant end = agency.expiresAt();
            return new A(
                    agency.id().value(),
                    agency.name(),
                    agency.domain().value(),
                    agency.trustDomain() == null ? null : agency.trustDomain().value(),
                    trust.trustedName(),
                    agency.description(),
                    end == null
                            ? "FOREVER"
                            : Long.toString(
                                    Duration.between(agency.createdAt(), end).toHours()),
                    Times.micros(agency.createdAt()),
                    end == null ? null : Times.micros(end));
        }
    }
}
