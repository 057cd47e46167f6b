package io.postern.iam;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;

/** New ids, made outside the domain: they arrive in commands. */
public final class Ids {

    private static final String UPPER_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String ALL = UPPER_AND_DIGITS + "abcdefghijklmnopqrstuvwxyz";
    private static final int ACCESS = 20;
    private static final int SECRET = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** 32 hex. */
    public static String hex() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** 32 hex. */
    public static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    /** 20 of A-Z and 0-9. */
    public static String access() {
        return random(ACCESS, UPPER_AND_DIGITS);
    }

    /** 40 letters and digits. */
    public static String secret() {
        return random(SECRET, ALL);
    }

    private static String random(int length, String alphabet) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
