package io.postern.iam.user;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person. In the journal it is sealed with a key of his own, and that key can be forgotten.
 *
 * @param description free text, may be empty
 * @param phone digits; {@code areaCode} says of which country
 * @param resetPassword whether the console shall ask for another password at the first login
 * @param externalId and {@code externalType}: who he is in the customer's own system
 */
public record Profile(
        String name,
        String description,
        @Nullable String email,
        @Nullable String areaCode,
        @Nullable String phone,
        @Nullable String externalId,
        @Nullable String externalType,
        @Nullable Boolean resetPassword) {

    public static Profile of(String name, String description) {
        return new Profile(name, description, null, null, null, null, null, null);
    }

    /** Says nothing: it is not for logs. */
    @Override
    public String toString() {
        return "Profile[]";
    }
}
