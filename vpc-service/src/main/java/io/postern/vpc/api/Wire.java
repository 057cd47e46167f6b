package io.postern.vpc.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.MarkerPage;
import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conventions of the VPC API, version 1: times, ids, texts, ranges, pages. */
public final class Wire {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.\\-]*");
    private static final int DESCRIPTION_LENGTH = 255;
    private static final int MOST_ROWS = 2000;

    /** {@code 2019-11-19T06:01:01}: UTC is meant, and not said. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private Wire() {}

    public static String time(Instant time) {
        return TIME.format(time);
    }

    public static ApiError bad(Family family, String text) {
        return new ApiError(400, family.bad(), text);
    }

    public static ApiError unknown(Family family, String what, String id) {
        return new ApiError(404, family.unknown(), "Expected %s %s, but there is none".formatted(what, id));
    }

    /** A body, or its one outer member. */
    public static <T> T given(@Nullable T body, String member, Family family) {
        if (body == null) {
            throw bad(family, "Expected a JSON object with the member " + member);
        }
        return body;
    }

    public static boolean isId(@Nullable String text) {
        return text != null && UUID.matcher(text).matches();
    }

    /** @param least 1 when there must be a name; else an absent one is null */
    public static @Nullable String name(@Nullable String text, int least, int most, Family family) {
        if (text == null && least == 0) {
            return null;
        }
        if (text == null
                || text.length() < least
                || text.length() > most
                || !NAME.matcher(text).matches()) {
            throw bad(
                    family,
                    "Expected name to have %d to %d letters, digits, underscores, hyphens or dots"
                            .formatted(least, most));
        }
        return text;
    }

    public static @Nullable String description(@Nullable String text, Family family) {
        boolean wellFormed = text == null
                || text.length() <= DESCRIPTION_LENGTH && text.codePoints().allMatch(Wire::describes);
        if (!wellFormed) {
            throw bad(
                    family,
                    "Expected description to have at most %d characters, none of them < or >"
                            .formatted(DESCRIPTION_LENGTH));
        }
        return text;
    }

    /** Line ends are text; what no database stores is not. */
    private static boolean describes(int c) {
        boolean lineEnd = c == '\n' || c == '\r' || c == '\t';
        boolean broken = Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
        return c != '<' && c != '>' && (lineEnd || !broken);
    }

    public static Cidr cidr(@Nullable String text, Family family) {
        Cidr cidr = Cidr.parse(text);
        if (cidr == null) {
            throw bad(family, "Expected cidr to be an IPv4 range like 10.0.0.0/16, without host bits");
        }
        return cidr;
    }

    public static Address address(@Nullable String text, String member, Family family) {
        Address address = Address.parse(text);
        if (address == null) {
            throw bad(family, "Expected %s to be an IPv4 address".formatted(member));
        }
        return address;
    }

    /** An empty parameter is as good as none. */
    public static @Nullable String filter(@Nullable String parameter, Family family) {
        if (parameter != null && parameter.indexOf('\0') >= 0) {
            throw bad(family, "Expected parameters without NUL characters");
        }
        return parameter == null || parameter.isEmpty() ? null : parameter;
    }

    /** Lists are marker lists, of 2000 rows at the most and by default. */
    public static MarkerPage page(@Nullable String limit, @Nullable String marker, Family family) {
        return new MarkerPage.Rules(MOST_ROWS, MOST_ROWS, family.bad()).page(limit, filter(marker, family));
    }
}
