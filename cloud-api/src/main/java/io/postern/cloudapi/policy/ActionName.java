package io.postern.cloudapi.policy;

import java.util.Locale;

/**
 * The name of an action, {@code service:type:operation}, in lower case: names are compared ignoring case.
 *
 * @param text all three, as they are compared
 */
public record ActionName(String text, String service, String type, String operation) {

    /** @throws IllegalArgumentException when there are not three parts */
    public static ActionName of(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        String[] parts = text.split(":", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("Expected service:type:operation, but got " + name);
        }
        return new ActionName(text, parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return text;
    }
}
