package io.postern.cloudapi.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialCipherTest {

    private static final String KEY = Sealer.newKey();
    private static final String NEXT = Sealer.newKey();
    private final CredentialCipher cipher = new CredentialCipher(KEY);

    @Test
    void what_is_sealed_can_be_opened() {
        assertEquals("sésame", cipher.open("id", cipher.seal("id", "sésame")));
    }

    @Test
    void the_same_secret_looks_different_each_time() {
        assertNotEquals(cipher.seal("id", "sesame"), cipher.seal("id", "sesame"));
    }

    @Test
    void what_is_sealed_for_one_is_not_another_ones() {
        String sealed = cipher.seal("id", "sesame");
        assertThrows(IllegalStateException.class, () -> cipher.open("other", sealed));
    }

    @Test
    void only_the_key_opens_it() {
        String sealed = cipher.seal("id", "sesame");
        CredentialCipher other = new CredentialCipher(Sealer.newKey());
        assertThrows(IllegalStateException.class, () -> other.open("id", sealed));
    }

    @Test
    void nonsense_is_not_opened() {
        for (String nonsense : List.of("", "v1.", "v2.", "v2.00000000.AAAA", "v1.AAAA", "nonsense", "v2.a.b.c")) {
            assertThrows(IllegalStateException.class, () -> cipher.open("id", nonsense), nonsense);
        }
    }

    @Test
    void a_key_is_of_32_bytes() {
        assertThrows(IllegalArgumentException.class, () -> new CredentialCipher("c2hvcnQ="));
    }

    @Test
    void a_key_is_replaced_step_by_step() {
        String before = cipher.seal("id", "sesame");
        CredentialCipher ready = new CredentialCipher(KEY, List.of(NEXT));
        CredentialCipher changed = new CredentialCipher(NEXT, List.of(KEY));
        String after = changed.seal("id", "sesame");
        assertEquals("sesame", ready.open("id", after));
        assertEquals("sesame", changed.open("id", before));
        assertFalse(changed.isCurrent(before));
        assertTrue(changed.isCurrent(after));
        CredentialCipher done = new CredentialCipher(NEXT);
        assertEquals("sesame", done.open("id", after));
        assertThrows(IllegalStateException.class, () -> done.open("id", before));
    }

    @Test
    void what_was_sealed_before_keys_had_names_can_be_opened() {
        String unnamed = "v1." + new Sealer(KEY).seal("id", "sesame");
        assertEquals("sesame", new CredentialCipher(NEXT, List.of(KEY)).open("id", unnamed));
        assertThrows(IllegalStateException.class, () -> new CredentialCipher(NEXT).open("id", unnamed));
    }
}
