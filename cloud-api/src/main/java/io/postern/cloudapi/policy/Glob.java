package io.postern.cloudapi.policy;

import java.util.List;

/** Text in which {@code *} stands for any text, also none. Nothing else is special. */
final class Glob {

    private final String pattern;
    private final String first;
    private final String last;
    private final List<String> between;
    private final boolean plain;

    private Glob(String pattern, String first, List<String> between, String last, boolean plain) {
        this.pattern = pattern;
        this.first = first;
        this.between = between;
        this.last = last;
        this.plain = plain;
    }

    static Glob of(String pattern) {
        List<String> parts = List.of(pattern.split("\\*", -1));
        return new Glob(
                pattern,
                parts.getFirst(),
                parts.size() < 3 ? List.of() : parts.subList(1, parts.size() - 1),
                parts.getLast(),
                parts.size() == 1);
    }

    boolean matches(String text) {
        if (plain) {
            return text.equals(first);
        }
        int end = text.length() - last.length();
        if (end < first.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int from = first.length();
        for (String part : between) {
            int at = text.indexOf(part, from);
            if (at < 0 || at + part.length() > end) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
