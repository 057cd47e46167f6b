package io.postern.endpoint.service.domain;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider's yes in advance: an endpoint that would wait for approval is accepted when a rule fits it.
 *
 * @param id UUID with dashes
 * @param domain the account whose endpoints are meant; absent for any that may connect
 * @param tag a tag that the endpoint must have; absent when any will do
 * @param expiresAt from then on it fits nothing; absent when it never expires
 * @param limit connections of one account that stand by this rule at a time, from 1; absent when there is no limit
 */
public record ApprovalRule(
        String id,
        @Nullable DomainId domain,
        @Nullable Tag tag,
        @Nullable Instant expiresAt,
        @Nullable Integer limit,
        Instant createdAt) {

    public boolean fits(DomainId consumer, List<Tag> tags, Instant at) {
        return (domain == null || domain.equals(consumer))
                && (tag == null || tags.contains(tag))
                && (expiresAt == null || at.isBefore(expiresAt));
    }
}
