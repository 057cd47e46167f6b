package io.postern.iam.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as IAM writes them. */
public final class Times {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.S").withZone(ZoneOffset.UTC);

    private Times() {}

    /** {@code 2020-01-03T09:08:49.965000Z}. */
    public static String micros(Instant time) {
        return MICROS.format(time);
    }

    /** {@code 2020-01-03 09:08:49.9}, as users are dated. */
    public static String plain(Instant time) {
        return PLAIN.format(time);
    }
}
