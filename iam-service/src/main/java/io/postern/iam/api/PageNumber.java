package io.postern.iam.api;

import io.postern.cloudapi.ApiError;
import org.jspecify.annotations.Nullable;

/** One page in the style {@code page}, {@code per_page}, which count only together. */
public record PageNumber(int offset, int limit) {

    /** @param most rows of a page, and of an answer that is not paged */
    public static PageNumber of(@Nullable String page, @Nullable String perPage, int most) {
        if (page == null || perPage == null) {
            return new PageNumber(0, most);
        }
        int number = positive("page", page, 1_000_000);
        int size = positive("per_page", perPage, most);
        long offset = (number - 1L) * size;
        if (offset > Integer.MAX_VALUE) {
            throw new ApiError(
                    400, "IAM.0073", "Expected a page that begins before row %d".formatted(Integer.MAX_VALUE));
        }
        return new PageNumber((int) offset, size);
    }

    private static int positive(String name, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of bounds
        }
        throw new ApiError(400, "IAM.0073", "Expected %s to be a number from 1 to %d".formatted(name, most));
    }
}
