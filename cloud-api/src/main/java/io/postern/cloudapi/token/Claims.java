package io.postern.cloudapi.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token says. RFC 7519 members {@code sub}, {@code jti}, {@code iat}, {@code exp}; the others are ours.
 *
 * @param id {@code jti}, so that one token can be revoked
 * @param scope what the token is good for
 * @param methods how the user proved who he is, e.g. {@code password}
 * @param position IAM's log position at issue: whoever decides by the token must have come that far
 */
public record Claims(
        String id,
        String userId,
        String userName,
        String domainId,
        String domainName,
        Scope scope,
        List<String> methods,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String position) {

    /** A project token for regional services, or a domain token for global ones. */
    public sealed interface Scope {
        record Project(String id, String name) implements Scope {}

        record Domain() implements Scope {}
    }

    public Claims {
        methods = List.copyOf(methods);
    }
}
