package io.postern.iam.securitypolicy.domain;

/**
 * @param minimumLength characters
 * @param kindsOfCharacters of upper case, lower case, digits and others
 * @param mostIdenticalInARow 0 for any number
 * @param minimumAgeMinutes before a user may change it himself again
 * @param recentDisallowed how many of the last ones may not be used again
 * @param notTheName whether it may not be the user's name, forwards or backwards
 * @param validityDays after which it must be another one; 0 for ever
 */
public record PasswordPolicy(
        int minimumLength,
        int kindsOfCharacters,
        int mostIdenticalInARow,
        int minimumAgeMinutes,
        int recentDisallowed,
        boolean notTheName,
        int validityDays) {

    public static final int MAXIMUM_LENGTH = 32;
    public static final PasswordPolicy DEFAULT = new PasswordPolicy(6, 2, 0, 0, 1, true, 0);
}
