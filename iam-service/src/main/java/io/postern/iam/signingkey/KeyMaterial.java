package io.postern.iam.signingkey;

import io.postern.iam.signingkey.domain.Jwk;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A new key pair for ES256.
 *
 * @param privateKey PKCS #8 in base64
 */
record KeyMaterial(String privateKey, Jwk publicKey) {

    static KeyMaterial generate() {
        try {
            EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            var members = pair.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
            String encoded =
                    Base64.getEncoder().encodeToString(pair.getPrivateKey().getEncoded());
            return new KeyMaterial(
                    encoded,
                    new Jwk("EC", "P-256", String.valueOf(members.get("x")), String.valueOf(members.get("y"))));
        } catch (JoseException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key is no key", e);
        }
    }
}
