package io.postern.cloudapi.directory;

import io.postern.cloudapi.CloudApiConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Encrypts secrets on their way from IAM to the services, with keys that all of them have. What is sealed names its key,
 * so a key can be replaced while secrets sealed with the one before are still around.
 */
@Singleton
public class CredentialCipher {

    /** {@code v2.<key>.<base64>}; before there was more than one key it was {@code v1.<base64>}. */
    private static final String UNNAMED = "v1.";

    private static final String NAMED = "v2.";
    private static final int NAME_BYTES = 4;

    private final String current;
    private final Map<String, Sealer> byName = new LinkedHashMap<>();

    @Inject
    CredentialCipher(CloudApiConfig config) {
        this(config.credentialsKey(), config.credentialsOtherKeys().orElse(List.of()));
    }

    /** With one key, {@link Sealer#Sealer(String)}. */
    public CredentialCipher(String key) {
        this(key, List.of());
    }

    /**
     * @param key what is sealed with from now on
     * @param others open as well: the key before, until all is sealed anew, or the next one, before it is used
     */
    public CredentialCipher(String key, List<String> others) {
        this.current = name(key);
        byName.put(current, new Sealer(key));
        others.forEach(other -> byName.put(name(other), new Sealer(other)));
    }

    /** @param id what the secret belongs to */
    public String seal(String id, String secret) {
        return currentPrefix() + sealer(current).seal(id, secret);
    }

    /** Whether it is sealed with the key that seals now. */
    public boolean isCurrent(String sealed) {
        return sealed.startsWith(currentPrefix());
    }

    /** How everything begins that is sealed with the key that seals now. */
    public String currentPrefix() {
        return NAMED + current + ".";
    }

    /**
     * @throws IllegalStateException when it was sealed with a key that is not here, for another id, or was changed
     */
    public String open(String id, String sealed) {
        try {
            return sealed.startsWith(UNNAMED)
                    ? openUnnamed(id, sealed.substring(UNNAMED.length()))
                    : openNamed(id, sealed);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a sealed secret cannot be opened: is postern.credentials-key another?", e);
        }
    }

    private String openNamed(String id, String sealed) throws GeneralSecurityException {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !sealed.startsWith(NAMED)) {
            throw new IllegalArgumentException("not sealed by us");
        }
        return sealer(parts[1]).open(id, parts[2]);
    }

    private String openUnnamed(String id, String sealed) throws GeneralSecurityException {
        GeneralSecurityException last = null;
        for (Sealer sealer : byName.values()) {
            try {
                return sealer.open(id, sealed);
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw new GeneralSecurityException("no key fits", last);
    }

    private Sealer sealer(String name) {
        Sealer sealer = byName.get(name);
        if (sealer == null) {
            throw new IllegalArgumentException("sealed with key %s, which is not here".formatted(name));
        }
        return sealer;
    }

    /** Told from the key itself, so that nobody has to agree on names. */
    static String name(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("postern key " + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
