package io.postern.iam.signingkey.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.SigningKeyId;
import io.postern.iam.journal.Streams;
import io.postern.iam.signingkey.domain.SigningKeyCommand.CreateSigningKey;
import io.postern.iam.signingkey.domain.SigningKeyCommand.ResealSigningKey;
import io.postern.iam.signingkey.domain.SigningKeyEvent.SigningKeyCreated;
import io.postern.iam.signingkey.domain.SigningKeyEvent.SigningKeyResealed;
import io.postern.iam.signingkey.domain.VerificationKeyCommand.PublishSigningKey;
import io.postern.iam.signingkey.domain.VerificationKeyEvent.SigningKeyPublished;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final SigningKeyId ID = new SigningKeyId("1");
    private static final Jwk JWK = new Jwk("EC", "P-256", "x", "y");

    private final DeciderSpec<SigningKey, SigningKeyCommand, SigningKeyEvent> signing =
            DeciderSpec.of(new SigningKeyDecider());
    private final DeciderSpec<VerificationKey, VerificationKeyCommand, VerificationKeyEvent> verifying =
            DeciderSpec.of(new VerificationKeyDecider());

    @Test
    void there_is_a_key_to_sign_with() {
        signing.given().when(new CreateSigningKey(ID, "mine", NOON)).then(new SigningKeyCreated(ID, "mine", NOON));
    }

    @Test
    void the_first_replicas_key_stays() {
        signing.given(new SigningKeyCreated(ID, "first", NOON))
                .when(new CreateSigningKey(ID, "second", NOON))
                .thenNothing();
        verifying
                .given(new SigningKeyPublished(ID, JWK, NOON))
                .when(new PublishSigningKey(ID, new Jwk("EC", "P-256", "u", "v"), NOON))
                .thenNothing();
    }

    @Test
    void it_is_encrypted_anew() {
        SigningKeyCreated created = new SigningKeyCreated(ID, "mine", NOON);
        SigningKeyResealed resealed = new SigningKeyResealed(ID, "mine again", NOON);
        signing.given(created)
                .when(new ResealSigningKey(ID, "mine again", NOON))
                .then(resealed);
        signing.given(created, resealed)
                .when(new ResealSigningKey(ID, "mine again", NOON))
                .thenNothing();
        signing.given().when(new ResealSigningKey(ID, "mine again", NOON)).thenNothing();
        StoredForm.of(Streams.SIGNING_KEYS).holdsEvent(resealed);
    }

    @Test
    void its_public_half_is_published() {
        verifying.given().when(new PublishSigningKey(ID, JWK, NOON)).then(new SigningKeyPublished(ID, JWK, NOON));
    }

    @Test
    void both_are_read_as_they_were_stored() {
        SigningKeyCreated created = new SigningKeyCreated(ID, "mine", NOON);
        SigningKeyPublished published = new SigningKeyPublished(ID, JWK, NOON);
        StoredForm.of(Streams.SIGNING_KEYS).holdsEvent(created);
        StoredForm.of(Streams.SIGNING_KEYS).holdsState(signing.given(created).state());
        StoredForm.of(Streams.VERIFICATION_KEYS).holdsEvent(published);
        StoredForm.of(Streams.VERIFICATION_KEYS)
                .holdsState(verifying.given(published).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(
                new SigningKeyDecider(), (dice, _) -> new CreateSigningKey(ID, "key " + dice.nextInt(3), NOON));
        RandomWalk.check(new VerificationKeyDecider(), (_, _) -> new PublishSigningKey(ID, JWK, NOON));
    }
}
