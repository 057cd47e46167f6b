package io.postern.iam.signingkey.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.SigningKeyId;
import io.postern.iam.signingkey.domain.VerificationKeyEvent.SigningKeyPublished;
import java.time.Instant;

/** The public half of the key that tokens are signed with. */
public sealed interface VerificationKey {

    VerificationKey INITIAL = new NotCreated();

    record NotCreated() implements VerificationKey {
        Active published(SigningKeyPublished e) {
            return new Active(e.id(), e.jwk(), e.at());
        }
    }

    record Active(SigningKeyId id, Jwk jwk, Instant createdAt) implements VerificationKey {}

    static VerificationKey evolve(VerificationKey state, VerificationKeyEvent event) {
        return switch (event) {
            case SigningKeyPublished e -> in(NotCreated.class, state, e).published(e);
        };
    }
}
