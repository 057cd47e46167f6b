package io.postern.cloudapi.policy;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The condition keys for want of which a statement did not match. */
final class Absences {

    private @Nullable SortedSet<String> keys;

    /** @return false: the condition does not hold */
    boolean note(String key) {
        if (keys == null) {
            keys = new TreeSet<>();
        }
        keys.add(key);
        return false;
    }

    SortedSet<String> keys() {
        return keys == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(keys);
    }
}
