package io.postern.iam.mfa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** Of RFC 6238, appendix B. */
    private static final String SEED =
            Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    /** The last six digits of the RFC's eight. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "20000000000,353130"})
    void codes_are_those_of_the_rfc(long seconds, String code) {
        assertEquals(code, Totp.code(SEED, Instant.ofEpochSecond(seconds)));
    }

    @Test
    void a_clock_may_be_half_a_minute_off() {
        String code = Totp.code(SEED, NOW);
        long step = Totp.step(SEED, code, NOW).orElseThrow();
        assertEquals(OptionalLong.of(step), Totp.step(SEED, code, NOW.plusSeconds(30)));
        assertEquals(OptionalLong.of(step), Totp.step(SEED, code, NOW.minusSeconds(30)));
        assertTrue(Totp.step(SEED, code, NOW.plusSeconds(90)).isEmpty());
        assertTrue(Totp.step(SEED, "nonsense", NOW).isEmpty());
    }

    @Test
    void two_codes_in_a_row_prove_a_device() {
        String first = Totp.code(SEED, NOW);
        String second = Totp.code(SEED, NOW.plusSeconds(30));
        assertTrue(Totp.steps(SEED, first, second, NOW.plusSeconds(30)).isPresent());
        assertTrue(Totp.steps(SEED, first, second, NOW).isPresent());
        assertTrue(Totp.steps(SEED, second, first, NOW).isEmpty());
        assertTrue(Totp.steps(SEED, first, first, NOW).isEmpty());
    }

    @Test
    void seeds_differ() {
        assertNotEquals(Totp.newSeed(), Totp.newSeed());
        assertEquals(32, Totp.newSeed().length());
    }
}
