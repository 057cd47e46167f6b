package io.postern.iam.user;

import io.postern.iam.user.domain.AccessMode;
import io.postern.iam.user.domain.LoginProtection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about a user; null leaves it as it is.
 *
 * @param profile from what is known of him to what shall be
 */
public record UserPatch(
        UnaryOperator<Profile> profile,
        @Nullable String password,
        @Nullable Boolean enabled,
        @Nullable AccessMode accessMode,
        @Nullable LoginProtection loginProtection) {

    public static UserPatch profile(UnaryOperator<Profile> change) {
        return new UserPatch(change, null, null, null, null);
    }

    public static UserPatch password(String password) {
        return new UserPatch(UnaryOperator.identity(), password, null, null, null);
    }

    public static UserPatch loginProtection(LoginProtection protection) {
        return new UserPatch(UnaryOperator.identity(), null, null, null, protection);
    }

    @Override
    public String toString() {
        return "UserPatch[enabled=%s, accessMode=%s]".formatted(enabled, accessMode);
    }
}
