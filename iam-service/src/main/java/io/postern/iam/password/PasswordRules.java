package io.postern.iam.password;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password must look like: 6 to 32 characters of two kinds, and not the name forwards or backwards. */
public final class PasswordRules {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 32;
    private static final int KINDS = 2;

    private PasswordRules() {}

    /** @return what is wrong with it */
    public static Optional<String> broken(String userName, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("Expected a password of %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        if (kinds(password) < KINDS) {
            return Optional.of("Expected a password of at least two kinds of characters");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String name = userName.toLowerCase(Locale.ROOT);
        boolean named = lower.equals(name)
                || lower.equals(new StringBuilder(name).reverse().toString());
        return named ? Optional.of("Expected a password that is not the user's name") : Optional.empty();
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
