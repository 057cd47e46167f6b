package io.postern.endpoint.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.OffsetPage;
import io.postern.cloudapi.SortDirection;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conventions of the VPC Endpoint API: times, ids, texts, pages. */
public final class Wire {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int DESCRIPTION_LENGTH = 128;

    private static final Map<String, String> SORT_KEYS = Map.of(
            "create_at", "createdAt", "created_at", "createdAt", "update_at", "updatedAt", "updated_at", "updatedAt");
    private static final OffsetPage.Codes PAGE_CODES =
            new OffsetPage.Codes("EndPoint.0006", "EndPoint.0010", "EndPoint.0017", "EndPoint.0018");

    /** Services, endpoints and connections: newest first. */
    public static final OffsetPage.Rules PAGES =
            new OffsetPage.Rules(10, 1000, SORT_KEYS, "createdAt", SortDirection.DESC, PAGE_CODES);

    /** Whitelists. */
    public static final OffsetPage.Rules PERMISSION_PAGES =
            new OffsetPage.Rules(10, 500, SORT_KEYS, "createdAt", SortDirection.DESC, PAGE_CODES);

    /** Resources that are found by their tags. */
    public static final OffsetPage.Rules TAGGED_PAGES =
            new OffsetPage.Rules(1000, 1000, SORT_KEYS, "createdAt", SortDirection.DESC, PAGE_CODES);

    private Wire() {}

    /** {@code 2018-01-30T07:42:01Z}: whole seconds. */
    public static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public static ApiError bad(String code, String text) {
        return new ApiError(400, code, text);
    }

    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw bad("EndPoint.0002", "Expected a JSON object as body, but there is none");
        }
        return body;
    }

    /** A body's member that must be there and be an id. */
    public static String id(@Nullable String value, String member, String code) {
        if (value == null || !UUID.matcher(value).matches()) {
            throw bad(code, "Expected %s to be a UUID".formatted(member));
        }
        return value;
    }

    public static boolean isId(String text) {
        return UUID.matcher(text).matches();
    }

    public static String description(@Nullable String text) {
        String description = text == null ? "" : text;
        if (description.length() > DESCRIPTION_LENGTH || description.contains("<") || description.contains(">")) {
            throw bad(
                    "EndPoint.0002",
                    "Expected description to have at most %d characters and no < or >".formatted(DESCRIPTION_LENGTH));
        }
        return description;
    }

    /** A choice among texts; absent is none of them. */
    public static String oneOf(@Nullable String value, Set<String> allowed, String member, String code) {
        if (value == null || !allowed.contains(value)) {
            throw bad(code, "Expected %s to be one of %s".formatted(member, new TreeSet<>(allowed)));
        }
        return value;
    }

    /** A time of the wire, in UTC. */
    public static @Nullable Instant instant(@Nullable String text, String member) {
        try {
            return given(text) == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            throw bad("EndPoint.0002", "Expected %s to be a time like 2030-01-31T12:00:00Z".formatted(member));
        }
    }

    /** An empty query parameter is as good as none. */
    public static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isEmpty() ? null : parameter;
    }
}
