package io.postern.endpoint.service.domain;

import io.postern.endpoint.DomainId;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a whitelist.
 *
 * @param id UUID with dashes
 * @param principal {@code iam:domain::<id>}, {@code iam:domain::*}, {@code *}, or {@code organizations:orgPath::<path>}
 */
public record Permission(String id, String principal, String description, Instant createdAt) {

    private static final String DOMAIN = "iam:domain::";

    Permission described(String text) {
        return new Permission(id, principal, text, createdAt);
    }

    /** Organisation paths admit nobody: which account is under which path is not known here. */
    public boolean admits(DomainId domain) {
        return admitting(domain).contains(principal);
    }

    /** The principals that admit an account. */
    public static List<String> admitting(DomainId domain) {
        return List.of("*", DOMAIN + "*", DOMAIN + domain.value());
    }
}
