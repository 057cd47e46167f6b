package io.postern.iam.account.api;

import io.postern.cloudapi.ApiError;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape of what an operator may ask for. */
final class AccountRules {

    /** As names of users: the owner has the domain's name. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_. -][A-Za-z0-9_. -]{0,63}");

    private static final Pattern ACCESS = Pattern.compile("[A-Z0-9]{16,32}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{16,128}");

    private AccountRules() {}

    static void check(String name, @Nullable String password, @Nullable String access, @Nullable String secret) {
        if (!NAME.matcher(name).matches()) {
            throw bad("name of 1 to 64 letters, digits, spaces and -_. that does not start with a digit");
        }
        if (access != null && !ACCESS.matcher(access).matches()) {
            throw bad("access of 16 to 32 of A-Z and 0-9");
        }
        if (secret != null && !SECRET.matcher(secret).matches()) {
            throw bad("secret of 16 to 128 visible characters");
        }
        if ((access == null) != (secret == null)) {
            throw bad("access and secret, or neither");
        }
    }

    private static ApiError bad(String expected) {
        return new ApiError(400, "IAM.0073", "Expected " + expected);
    }
}
