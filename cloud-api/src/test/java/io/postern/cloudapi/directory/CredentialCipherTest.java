package io.postern.cloudapi.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class CredentialCipherTest {

    private final CredentialCipher cipher =
            new CredentialCipher(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void what_is_sealed_can_be_opened() {
        String sealed = cipher.seal("AK", "a secret ü");
        assertFalse(sealed.contains("secret"));
        assertEquals("a secret ü", cipher.open("AK", sealed));
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        assertNotEquals(cipher.seal("AK", "secret"), cipher.seal("AK", "secret"));
    }

    @Test
    void it_opens_for_nothing_else() {
        String sealed = cipher.seal("AK", "secret");
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        CredentialCipher other = new CredentialCipher(Base64.getEncoder().encodeToString(otherKey));
        assertThrows(IllegalStateException.class, () -> cipher.open("BK", sealed));
        assertThrows(IllegalStateException.class, () -> other.open("AK", sealed));
        assertThrows(IllegalStateException.class, () -> cipher.open("AK", sealed.replaceFirst("....$", "AAA=")));
        assertThrows(IllegalStateException.class, () -> cipher.open("AK", "v1.AAAA"));
        assertThrows(IllegalStateException.class, () -> cipher.open("AK", ""));
    }

    @Test
    void a_key_has_32_bytes() {
        assertThrows(IllegalArgumentException.class, () -> new CredentialCipher("AAAA"));
    }
}
