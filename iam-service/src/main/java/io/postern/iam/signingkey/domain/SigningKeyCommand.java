package io.postern.iam.signingkey.domain;

import io.postern.iam.SigningKeyId;
import java.time.Instant;

/** What is asked of a signing key. */
public sealed interface SigningKeyCommand {

    /** @param sealedPrivateKey PKCS #8 in base64, encrypted and bound to the id */
    record CreateSigningKey(SigningKeyId id, String sealedPrivateKey, Instant at) implements SigningKeyCommand {}

    /** @param sealedPrivateKey the same key, encrypted anew */
    record ResealSigningKey(SigningKeyId id, String sealedPrivateKey, Instant at) implements SigningKeyCommand {}
}
