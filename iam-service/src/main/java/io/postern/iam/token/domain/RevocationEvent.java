package io.postern.iam.token.domain;

import io.postern.iam.DomainId;
import io.postern.iam.TokenId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What happens to a token. Published and kept for ever: members may be added, never changed. */
public sealed interface RevocationEvent {

    /**
     * A token, and what was issued on its strength, is void from now on.
     *
     * @param id the {@code jti}
     * @param domain the one it was good for
     * @param expiresAt when it would have ended by itself: nobody needs to remember this longer
     */
    record TokenRevoked(TokenId id, UserId user, DomainId domain, Instant expiresAt, Instant at)
            implements RevocationEvent {}
}
