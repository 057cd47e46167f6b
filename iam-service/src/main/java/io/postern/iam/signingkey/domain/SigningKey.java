package io.postern.iam.signingkey.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.SigningKeyId;
import io.postern.iam.signingkey.domain.SigningKeyEvent.SigningKeyCreated;
import io.postern.iam.signingkey.domain.SigningKeyEvent.SigningKeyResealed;
import java.time.Instant;

/** The private half of the key that tokens are signed with. */
public sealed interface SigningKey {

    SigningKey INITIAL = new NotCreated();

    record NotCreated() implements SigningKey {
        Active created(SigningKeyCreated e) {
            return new Active(e.id(), e.sealedPrivateKey(), e.at());
        }
    }

    record Active(SigningKeyId id, String sealedPrivateKey, Instant createdAt) implements SigningKey {}

    static SigningKey evolve(SigningKey state, SigningKeyEvent event) {
        return switch (event) {
            case SigningKeyCreated e -> in(NotCreated.class, state, e).created(e);
            case SigningKeyResealed e ->
                new Active(
                        e.id(), e.sealedPrivateKey(), in(Active.class, state, e).createdAt());
        };
    }
}
