package io.postern.iam.signingkey.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.signingkey.domain.SigningKey.Active;
import io.postern.iam.signingkey.domain.SigningKey.NotCreated;
import io.postern.iam.signingkey.domain.SigningKeyCommand.CreateSigningKey;
import io.postern.iam.signingkey.domain.SigningKeyCommand.ResealSigningKey;
import io.postern.iam.signingkey.domain.SigningKeyEvent.SigningKeyCreated;
import io.postern.iam.signingkey.domain.SigningKeyEvent.SigningKeyResealed;

/** The rules of a signing key: the first one under an id stays. */
public final class SigningKeyDecider implements Decider<SigningKey, SigningKeyCommand, SigningKeyEvent> {

    @Override
    public SigningKey initial() {
        return SigningKey.INITIAL;
    }

    @Override
    public SigningKey evolve(SigningKey state, SigningKeyEvent event) {
        return SigningKey.evolve(state, event);
    }

    @Override
    public Decision<SigningKeyEvent> decide(SigningKey state, SigningKeyCommand command) {
        return switch (command) {
            case CreateSigningKey c ->
                switch (state) {
                    case NotCreated _ -> emit(new SigningKeyCreated(c.id(), c.sealedPrivateKey(), c.at()));
                    // replicas that start together each bring a key
                    case Active _ -> nothing();
                };
            case ResealSigningKey c ->
                switch (state) {
                    case Active now
                    when !now.sealedPrivateKey().equals(c.sealedPrivateKey()) ->
                        emit(new SigningKeyResealed(c.id(), c.sealedPrivateKey(), c.at()));
                    case Active _, NotCreated _ -> nothing();
                };
        };
    }
}
