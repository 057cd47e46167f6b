package io.postern.cloudapi.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with one key. What is sealed is bound to the id of what it belongs to: it cannot be moved elsewhere. */
public final class Sealer {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /**
     * @param base64Key of 32 bytes
     * @throws IllegalArgumentException when it is not
     */
    public Sealer(String base64Key) {
        byte[] bytes = Base64.getDecoder().decode(base64Key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("Expected a key to be base64 of 32 bytes");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** A new key, as the constructor takes it. */
    public static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @return base64 */
    public String seal(String id, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /**
     * @throws GeneralSecurityException when it was sealed with another key, for another id, or was changed
     * @throws IllegalArgumentException when it is no base64, or too short
     */
    public String open(String id, String sealed) throws GeneralSecurityException {
        byte[] all = Base64.getDecoder().decode(sealed);
        if (all.length < NONCE_BYTES) {
            throw new IllegalArgumentException("too short to be sealed");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(all).get(nonce);
        byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, id).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        return new String(secret, StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] nonce, String id) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
