package io.postern.iam.signingkey.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.signingkey.domain.VerificationKey.Active;
import io.postern.iam.signingkey.domain.VerificationKey.NotCreated;
import io.postern.iam.signingkey.domain.VerificationKeyCommand.PublishSigningKey;
import io.postern.iam.signingkey.domain.VerificationKeyEvent.SigningKeyPublished;

/** The rules of a verification key: the first one under an id stays. */
public final class VerificationKeyDecider
        implements Decider<VerificationKey, VerificationKeyCommand, VerificationKeyEvent> {

    @Override
    public VerificationKey initial() {
        return VerificationKey.INITIAL;
    }

    @Override
    public VerificationKey evolve(VerificationKey state, VerificationKeyEvent event) {
        return VerificationKey.evolve(state, event);
    }

    @Override
    public Decision<VerificationKeyEvent> decide(VerificationKey state, VerificationKeyCommand command) {
        return switch (command) {
            case PublishSigningKey c ->
                switch (state) {
                    case NotCreated _ -> emit(new SigningKeyPublished(c.id(), c.jwk(), c.at()));
                    // replicas that start together each bring a key
                    case Active _ -> nothing();
                };
        };
    }
}
