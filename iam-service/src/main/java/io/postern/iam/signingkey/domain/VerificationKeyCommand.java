package io.postern.iam.signingkey.domain;

import io.postern.iam.SigningKeyId;
import java.time.Instant;

/** What is asked of a verification key. */
public sealed interface VerificationKeyCommand {

    record PublishSigningKey(SigningKeyId id, Jwk jwk, Instant at) implements VerificationKeyCommand {}
}
