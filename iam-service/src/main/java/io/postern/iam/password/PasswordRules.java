package io.postern.iam.password;

import io.postern.iam.securitypolicy.domain.PasswordPolicy;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password must look like, as the account's policy has it. */
public final class PasswordRules {

    private PasswordRules() {}

    /** @return what is wrong with it */
    public static Optional<String> broken(PasswordPolicy policy, String userName, String password) {
        int shortest = policy.minimumLength();
        if (password.length() < shortest || password.length() > PasswordPolicy.MAXIMUM_LENGTH) {
            return Optional.of(
                    "Expected a password of %d to %d characters".formatted(shortest, PasswordPolicy.MAXIMUM_LENGTH));
        }
        if (kinds(password) < policy.kindsOfCharacters()) {
            return Optional.of(
                    "Expected a password of at least %d kinds of characters".formatted(policy.kindsOfCharacters()));
        }
        int repeated = policy.mostIdenticalInARow();
        if (repeated > 0 && longestRun(password) > repeated) {
            return Optional.of(
                    "Expected a password without more than %d equal characters in a row".formatted(repeated));
        }
        return policy.notTheName() && isName(userName, password)
                ? Optional.of("Expected a password that is not the user's name")
                : Optional.empty();
    }

    private static boolean isName(String userName, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String name = userName.toLowerCase(Locale.ROOT);
        return lower.equals(name)
                || lower.equals(new StringBuilder(name).reverse().toString());
    }

    private static int longestRun(String password) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < password.length(); i++) {
            run = i > 0 && password.charAt(i) == password.charAt(i - 1) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static long kinds(String password) {
        return Stream.of(
                        password.chars().anyMatch(Character::isUpperCase),
                        password.chars().anyMatch(Character::isLowerCase),
                        password.chars().anyMatch(Character::isDigit),
                        password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)))
                .filter(has -> has)
                .count();
    }
}
