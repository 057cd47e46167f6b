package io.postern.cloudapi.directory;

import io.postern.cloudapi.CloudApiConfig;
import io.postern.journal.Fingerprint;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Marks requests so that they are known when they come again. A request may hold a password, so its mark is made with a
 * key that comes from the one all services share (RFC 5869): who has the marks alone cannot try words against them.
 */
@Singleton
public class Fingerprints {

    /** {@code h1.<key>.<hex>}. */
    private static final String FORMAT = "h1";

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final byte[] PURPOSE = "postern request fingerprint".getBytes(StandardCharsets.UTF_8);

    private final String current;
    private final SecretKey key;
    private final Map<String, SecretKey> byName = new LinkedHashMap<>();

    @Inject
    Fingerprints(CloudApiConfig config) {
        this(config.credentialsKey(), config.credentialsOtherKeys().orElse(List.of()));
    }

    /** With the keys of {@link CredentialCipher}. */
    Fingerprints(String key, List<String> others) {
        this.current = CredentialCipher.name(key);
        this.key = derived(key);
        byName.put(current, this.key);
        others.forEach(other -> byName.put(CredentialCipher.name(other), derived(other)));
    }

    /** @param path with its query */
    public Fingerprint of(String path, byte[] body) {
        return new Fingerprint() {
            @Override
            public String kept() {
                return mark(current, key, path, body);
            }

            /** One made with a key that is not here any more cannot be compared, and is believed. */
            @Override
            public boolean mayBe(String kept) {
                String[] parts = kept.split("\\.", -1);
                SecretKey then = parts.length == 3 ? byName.get(parts[1]) : null;
                return then == null || MessageDigest.isEqual(bytes(mark(parts[1], then, path, body)), bytes(kept));
            }
        };
    }

    private static String mark(String name, SecretKey key, String path, byte[] body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(bytes(path));
            mac.update((byte) 0);
            return "%s.%s.%s".formatted(FORMAT, name, HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    private static SecretKey derived(String key) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            MAC,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(Base64.getDecoder().decode(key))
                                    .thenExpand(PURPOSE, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK of ours has HKDF", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
