package io.postern.iam.signingkey.domain;

import io.postern.iam.SigningKeyId;
import java.time.Instant;

/** What happens to a verification key. Published and kept for ever: members may be added, never changed. */
public sealed interface VerificationKeyEvent {

    /**
     * Tokens signed with this key are good.
     *
     * @param id the {@code kid} in their headers
     */
    record SigningKeyPublished(SigningKeyId id, Jwk jwk, Instant at) implements VerificationKeyEvent {}
}
