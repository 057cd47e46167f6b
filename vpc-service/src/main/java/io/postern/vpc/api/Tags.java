package io.postern.vpc.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tags as the bodies of version 1 have them: {@code "key*value"}. */
public final class Tags {

    private static final int MOST = 10;
    private static final Pattern TAG =
            Pattern.compile("([^*<>\\\\=,|\\p{Cntrl}\\p{Cs}]{1,36})\\*" + "([^*<>\\\\=,|\\p{Cntrl}\\p{Cs}]{0,43})");

    private Tags() {}

    /** @return by key; empty when there are none */
    public static Map<String, String> parse(@Nullable List<@Nullable String> texts, Family family) {
        Map<String, String> tags = new TreeMap<>();
        for (String text : texts == null ? List.<@Nullable String>of() : texts) {
            var tag = TAG.matcher(text == null ? "" : text);
            if (!tag.matches() || tags.put(tag.group(1), tag.group(2)) != null) {
                throw Wire.bad(family, "Expected tags like key*value, each key once");
            }
        }
        if (tags.size() > MOST) {
            throw Wire.bad(family, "Expected at most %d tags".formatted(MOST));
        }
        return tags;
    }
}
