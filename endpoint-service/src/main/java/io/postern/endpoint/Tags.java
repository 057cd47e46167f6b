package io.postern.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What becomes of a resource's tags when some are set or taken away. */
public final class Tags {

    /** On one resource. */
    public static final int MOST = 20;

    private Tags() {}

    /** A key that is there keeps its place and gets the new value. */
    public static List<Tag> with(List<Tag> there, List<Tag> set) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        there.forEach(tag -> tags.put(tag.key(), tag));
        set.forEach(tag -> tags.put(tag.key(), tag));
        return List.copyOf(tags.values());
    }

    /** With an empty value the key alone counts. */
    public static List<Tag> without(List<Tag> there, List<Tag> taken) {
        Predicate<Tag> isTaken = tag -> taken.stream()
                .anyMatch(one -> one.key().equals(tag.key())
                        && (one.value().isEmpty() || one.value().equals(tag.value())));
        return there.stream().filter(isTaken.negate()).toList();
    }
}
