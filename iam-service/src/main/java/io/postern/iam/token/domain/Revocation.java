package io.postern.iam.token.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.TokenId;
import io.postern.iam.UserId;
import io.postern.iam.token.domain.RevocationEvent.TokenRevoked;
import java.time.Instant;

/** Whether a token is void before its time. A token that nobody revokes has no stream. */
public sealed interface Revocation {

    Revocation INITIAL = new None();

    record None() implements Revocation {}

    record Revoked(TokenId id, UserId user, DomainId domain, Instant expiresAt) implements Revocation {}

    static Revocation evolve(Revocation state, RevocationEvent event) {
        return switch (event) {
            case TokenRevoked e -> {
                in(None.class, state, e);
                yield new Revoked(e.id(), e.user(), e.domain(), e.expiresAt());
            }
        };
    }
}
