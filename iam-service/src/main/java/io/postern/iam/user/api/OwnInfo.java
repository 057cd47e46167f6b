package io.postern.iam.user.api;

import io.postern.cloudapi.ApiError;
import org.jspecify.annotations.Nullable;

/** What people change of themselves: a phone number comes as {@code <country>-<number>} there. */
final class OwnInfo {

    private OwnInfo() {}

    /** @return only the members that people may change of themselves, as the other operations have them */
    static UserJson.Wanted of(UserJson.Wanted wanted) {
        String mobile = phone(wanted);
        String[] parts = mobile == null ? new String[] {} : mobile.split("-", -1);
        if (mobile != null && parts.length != 2) {
            throw new ApiError(400, "1104", "Expected user.mobile as country code and number with - between them");
        }
        return new UserJson.Wanted(
                null,
                null,
                null,
                null,
                null,
                null,
                wanted.email(),
                mobile == null ? null : parts[0],
                mobile == null ? null : parts[1],
                null,
                null,
                null,
                null,
                null);
    }

    static @Nullable String phone(UserJson.Wanted wanted) {
        return wanted.mobile() == null ? wanted.phone() : wanted.mobile();
    }
}
