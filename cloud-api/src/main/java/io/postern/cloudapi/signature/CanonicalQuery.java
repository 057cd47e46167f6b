package io.postern.cloudapi.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query as clients sign it. They disagree in two points, and each of their forms names every parameter that is on
 * the wire, so that accepting any of them accepts no other request: Go clients sort repeated values, the Java SDK
 * keeps their order; and the Java SDK emits a pair whose key needs encoding twice, encoded and raw.
 */
final class CanonicalQuery {

    /** Encoded and decoded; one character is one byte. */
    private record Pair(String key, String value, String rawKey, String rawValue) {
        boolean keyChanges() {
            return !key.equals(rawKey);
        }

        Pair withRawKey() {
            return new Pair(rawKey, value, rawKey, rawValue);
        }
    }

    private static final Comparator<Pair> AS_JAVA = Comparator.comparing(Pair::key);
    private static final Comparator<Pair> AS_GO =
            Comparator.comparing(Pair::rawKey).thenComparing(Pair::rawValue);

    private CanonicalQuery() {}

    /** @return the likeliest form first, none of them twice */
    static Set<String> forms(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Set.of("");
        }
        List<Pair> pairs = pairs(query);
        Set<String> forms = new LinkedHashSet<>();
        if (pairs.stream().anyMatch(Pair::keyChanges)) {
            forms.add(joined(doubled(pairs), AS_JAVA));
        }
        forms.add(joined(pairs, AS_JAVA));
        forms.add(joined(pairs, AS_GO));
        return forms;
    }

    private static List<Pair> pairs(String query) {
        List<Pair> pairs = new ArrayList<>();
        int start = 0;
        while (start <= query.length()) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            if (end > start) {
                pairs.add(pair(query, start, end));
            }
            start = end + 1;
        }
        return pairs;
    }

    private static Pair pair(String query, int start, int end) {
        int equals = query.indexOf('=', start);
        int keyEnd = equals < 0 || equals > end ? end : equals;
        int valueStart = Math.min(keyEnd + 1, end);
        return new Pair(
                encoded(query, start, keyEnd),
                encoded(query, valueStart, end),
                Percent.decode(query, start, keyEnd),
                Percent.decode(query, valueStart, end));
    }

    private static String encoded(String query, int from, int to) {
        StringBuilder out = new StringBuilder(to - from + 8);
        Percent.encodeAgain(query, from, to, true, out);
        return out.toString();
    }

    /** The Java SDK leaves the raw pair out when its value is empty. */
    private static List<Pair> doubled(List<Pair> pairs) {
        List<Pair> all = new ArrayList<>(pairs);
        for (Pair pair : pairs) {
            if (pair.keyChanges() && !pair.value().isEmpty()) {
                all.add(pair.withRawKey());
            }
        }
        return all;
    }

    private static String joined(List<Pair> pairs, Comparator<Pair> order) {
        StringBuilder out = new StringBuilder();
        for (Pair pair : pairs.stream().sorted(order).toList()) {
            out.append(out.isEmpty() ? "" : "&").append(pair.key()).append('=').append(pair.value());
        }
        return out.toString();
    }
}
