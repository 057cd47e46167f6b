package io.postern.iam.mfa;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Time-based one-time passwords, RFC 6238: six digits of SHA-1, a new one every 30 seconds. */
public final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SEED_BYTES = 20;
    /** A clock may be this many steps off. */
    private static final int TOLERANCE = 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);

    private Totp() {}

    /** A new seed in base32, as people type it into their device. */
    public static String newSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    /** @return the step that the code is of; empty when it is none of these minutes */
    public static OptionalLong step(String seed, String code, Instant now) {
        long current = step(now);
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> equal(code, code(seed, step)))
                .max();
    }

    /** @return the step of the second of two codes in a row; empty when they are not */
    public static OptionalLong steps(String seed, String first, String second, Instant now) {
        long current = step(now);
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> equal(second, code(seed, step)) & equal(first, code(seed, step - 1)))
                .max();
    }

    /** The code of a seed at a time. */
    public static String code(String seed, Instant at) {
        return code(seed, step(at));
    }

    private static long step(Instant at) {
        return at.getEpochSecond() / STEP.toSeconds();
    }

    private static String code(String seed, long step) {
        try {
            SecretKeySpec key = new SecretKeySpec(Base32.decode(seed), CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a seed is a key", e);
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
