package io.postern.iam.api;

import io.postern.cloudapi.ApiError;
import org.jspecify.annotations.Nullable;

/** Members of bodies, with the contract's codes for what is missing or wrong. */
public final class Members {

    /** IAM's own code for a member that is missing. */
    public static final String MISSING = "IAM.0072";

    /** And for one that is wrong. */
    public static final String WRONG = "IAM.0073";

    private Members() {}

    /** @throws ApiError 400 when it is missing */
    public static <T> T required(String member, @Nullable T value) {
        return required(member, value, MISSING);
    }

    public static <T> T required(String member, @Nullable T value, String code) {
        if (value == null) {
            throw new ApiError(400, code, "Expected %s, but it is missing".formatted(member));
        }
        return value;
    }

    /** @throws ApiError 400 when it is longer, or holds HTML */
    public static String text(String member, @Nullable String value, int longest) {
        String text = value == null ? "" : value;
        if (text.length() > longest) {
            throw wrong(member, "text of at most %d characters".formatted(longest));
        }
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            throw wrong(member, "text without < and >");
        }
        return text;
    }

    public static ApiError wrong(String member, String expected) {
        return new ApiError(400, WRONG, "Expected %s to be %s".formatted(member, expected));
    }

    public static ApiError notFound(String what, String id) {
        return new ApiError(404, "IAM.0004", "Could not find %s: %s".formatted(what, id));
    }
}
