package io.postern.iam.signingkey.domain;

import io.postern.iam.SigningKeyId;
import java.time.Instant;

/** What happens to a signing key. Kept in this service's journal only. */
public sealed interface SigningKeyEvent {

    /**
     * There is a key to sign with.
     *
     * @param sealedPrivateKey PKCS #8 in base64, encrypted and bound to the id
     */
    record SigningKeyCreated(SigningKeyId id, String sealedPrivateKey, Instant at) implements SigningKeyEvent {}

    /** @param sealedPrivateKey the same key, encrypted anew */
    record SigningKeyResealed(SigningKeyId id, String sealedPrivateKey, Instant at) implements SigningKeyEvent {}
}
