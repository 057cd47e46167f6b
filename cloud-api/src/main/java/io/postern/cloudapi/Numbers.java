package io.postern.cloudapi;

import org.jspecify.annotations.Nullable;

/** Numbers of a query string: a bad one is an error with the contract's code, not a parameter that is not there. */
final class Numbers {

    private Numbers() {}

    static int between(String name, @Nullable String text, int absent, int least, int most, String code) {
        if (text == null || text.isEmpty()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of bounds
        }
        throw new ApiError(400, code, "Expected %s to be a number from %d to %d".formatted(name, least, most));
    }
}
