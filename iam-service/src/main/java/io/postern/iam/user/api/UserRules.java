package io.postern.iam.user.api;

import io.postern.cloudapi.ApiError;
import io.postern.iam.api.Members;
import io.postern.iam.user.Profile;
import io.postern.iam.user.domain.AccessMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape of what a caller may ask for. */
final class UserRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_. -][A-Za-z0-9_. -]{0,63}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]{1,128}@[^\\s@<>]{1,126}");
    private static final Pattern PHONE = Pattern.compile("[0-9]{1,32}");
    private static final Pattern AREA = Pattern.compile("[0-9]{1,10}");
    private static final int LONGEST_DESCRIPTION = 255;
    private static final int LONGEST_EXTERNAL = 128;
    /** Longer ones than any policy allows are not even looked at: hashing them would be work for nothing. */
    private static final int LONGEST_PASSWORD = 128;

    private UserRules() {}

    static String name(@Nullable String name) {
        String given = Members.required("user.name", name, "1100");
        if (!NAME.matcher(given).matches()) {
            throw bad("1101", "user.name of 1 to 64 letters, digits, spaces and -_. that does not start with a digit");
        }
        return given;
    }

    static @Nullable String password(@Nullable String password) {
        if (password != null && password.length() > LONGEST_PASSWORD) {
            throw bad("1103", "user.password of at most %d characters".formatted(LONGEST_PASSWORD));
        }
        return password;
    }

    static @Nullable AccessMode accessMode(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "default" -> AccessMode.DEFAULT;
            case "programmatic" -> AccessMode.PROGRAMMATIC;
            case "console" -> AccessMode.CONSOLE;
            default -> throw bad("1120", "user.access_mode to be default, programmatic or console");
        };
    }

    /** What keystone's API knows of a profile, over what was known before. */
    static Profile plain(Profile before, UserJson.Wanted wanted) {
        return new Profile(
                wanted.name() == null ? before.name() : name(wanted.name()),
                description(wanted, before.description()),
                before.email(),
                before.areaCode(),
                before.phone(),
                before.externalId(),
                before.externalType(),
                wanted.pwdStatus() == null ? before.resetPassword() : wanted.pwdStatus());
    }

    /** All of it; a number needs its country, and the other way round. */
    static Profile rich(Profile before, UserJson.Wanted wanted) {
        Profile plain = plain(before, wanted);
        if ((wanted.phone() == null) != (wanted.areacode() == null)) {
            throw bad("1104", "user.phone and user.areacode together");
        }
        return new Profile(
                plain.name(),
                plain.description(),
                checked(wanted.email(), before.email(), MAIL, "1102", "user.email to be a mail address"),
                checked(wanted.areacode(), before.areaCode(), AREA, "1104", "user.areacode of digits"),
                checked(wanted.phone(), before.phone(), PHONE, "1104", "user.phone of digits"),
                external("user.xuser_id", wanted.xuserId(), before.externalId()),
                external("user.xuser_type", wanted.xuserType(), before.externalType()),
                plain.resetPassword());
    }

    private static String description(UserJson.Wanted wanted, String before) {
        return wanted.description() == null
                ? before
                : Members.text("user.description", wanted.description(), LONGEST_DESCRIPTION);
    }

    /** Empty text takes away what was there. */
    private static @Nullable String checked(
            @Nullable String given, @Nullable String before, Pattern pattern, String code, String expected) {
        if (given == null) {
            return before;
        }
        if (given.isEmpty()) {
            return null;
        }
        if (!pattern.matcher(given).matches()) {
            throw bad(code, expected);
        }
        return given;
    }

    private static @Nullable String external(String member, @Nullable String given, @Nullable String before) {
        if (given == null) {
            return before;
        }
        String text = Members.text(member, given, LONGEST_EXTERNAL);
        return text.isEmpty() ? null : text;
    }

    private static ApiError bad(String code, String expected) {
        return new ApiError(400, code, "Expected " + expected);
    }
}
