package io.postern.iam.token.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.token.domain.Revocation.None;
import io.postern.iam.token.domain.Revocation.Revoked;
import io.postern.iam.token.domain.RevocationCommand.RevokeToken;
import io.postern.iam.token.domain.RevocationEvent.TokenRevoked;

/** A token can be revoked once. */
public final class RevocationDecider implements Decider<Revocation, RevocationCommand, RevocationEvent> {

    @Override
    public Revocation initial() {
        return Revocation.INITIAL;
    }

    @Override
    public Revocation evolve(Revocation state, RevocationEvent event) {
        return Revocation.evolve(state, event);
    }

    @Override
    public Decision<RevocationEvent> decide(Revocation state, RevocationCommand command) {
        return switch (command) {
            case RevokeToken c ->
                switch (state) {
                    case None _ -> emit(new TokenRevoked(c.id(), c.user(), c.domain(), c.expiresAt(), c.at()));
                    case Revoked _ -> nothing();
                };
        };
    }
}
