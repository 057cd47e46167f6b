package io.postern.cloudapi.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.journal.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same request has the same mark, and nobody without the key can tell of which one it is. */
class FingerprintsTest {

    private static final String PATH = "/v3/users?x=y";
    private static final String BODY = "{\"password\":\"Secret-of-ann-1\"}";

    private final String first = Sealer.newKey();
    private final String second = Sealer.newKey();

    @Test
    void the_same_request_is_known_again_and_another_is_not() {
        String kept = of(PATH, BODY, first).kept();

        assertEquals(kept, of(PATH, BODY, first).kept());
        assertTrue(of(PATH, BODY, first).mayBe(kept));
        assertFalse(of(PATH, BODY + " ", first).mayBe(kept));
        assertFalse(of(PATH + "/", BODY, first).mayBe(kept));
    }

    @Test
    void it_takes_the_key_to_make_it() {
        assertNotEquals(of(PATH, BODY, first).kept(), of(PATH, BODY, second).kept());
    }

    @Test
    void it_is_known_again_after_the_key_was_replaced() {
        String kept = of(PATH, BODY, first).kept();

        assertTrue(of(PATH, BODY, second, first).mayBe(kept));
        assertFalse(of(PATH, "{}", second, first).mayBe(kept));
        assertTrue(of(PATH, BODY, first, second).mayBe(of(PATH, BODY, second).kept()), "while both are being changed");
    }

    @Test
    void what_cannot_be_compared_any_more_is_believed() {
        assertTrue(of(PATH, BODY, second).mayBe(of(PATH, BODY, first).kept()));
        assertTrue(of(PATH, BODY, second).mayBe("5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"));
    }

    private static Fingerprint of(String path, String body, String key, String... others) {
        return new Fingerprints(key, List.of(others)).of(path, body.getBytes(StandardCharsets.UTF_8));
    }
}
