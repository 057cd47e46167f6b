package io.postern.iam.token.domain;

import io.postern.iam.DomainId;
import io.postern.iam.TokenId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What is asked about a token. */
public sealed interface RevocationCommand {

    record RevokeToken(TokenId id, UserId user, DomainId domain, Instant expiresAt, Instant at)
            implements RevocationCommand {}
}
