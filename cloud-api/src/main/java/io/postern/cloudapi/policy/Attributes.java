package io.postern.cloudapi.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a request, by condition key. Keys are compared ignoring case; a key may have many values. */
public final class Attributes {

    public static final Attributes NONE = new Attributes(Map.of());

    private final Map<String, List<String>> values;

    private Attributes(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Attributes of(Map<String, List<String>> byKey) {
        Map<String, List<String>> values = new HashMap<>();
        byKey.forEach((key, all) -> values.put(key.toLowerCase(Locale.ROOT), List.copyOf(all)));
        return new Attributes(values);
    }

    /** These and more; what is in both is taken from {@code more}. */
    public Attributes and(Map<String, List<String>> more) {
        Map<String, List<String>> all = new HashMap<>(values);
        more.forEach((key, some) -> all.put(key.toLowerCase(Locale.ROOT), List.copyOf(some)));
        return new Attributes(all);
    }

    /**
     * @param key in lower case
     * @return null when the request says nothing of it
     */
    @Nullable
    List<String> of(String key) {
        return values.get(key);
    }

    /** By key in lower case. */
    public Map<String, List<String>> asMap() {
        return Map.copyOf(values);
    }
}
