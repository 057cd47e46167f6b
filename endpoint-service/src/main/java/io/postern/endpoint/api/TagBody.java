package io.postern.endpoint.api;

import io.postern.endpoint.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tag on the wire. */
public record TagBody(@Nullable String key, @Nullable String value) {

    private static final int MOST = 20;
    private static final int KEY_LENGTH = 128;
    private static final int VALUE_LENGTH = 255;
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N} _.:=+\\-@]*");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} _.:=+\\-@/]*");

    /** @return empty when there are none; at most 20, each key once */
    public static List<Tag> tags(@Nullable List<@Nullable TagBody> bodies) {
        List<Tag> tags = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (TagBody body : bodies == null ? List.<@Nullable TagBody>of() : bodies) {
            Tag tag = tag(body);
            if (!keys.add(tag.key())) {
                throw Wire.bad("EndPoint.3067", "Expected each tag key once, but %s repeats".formatted(tag.key()));
            }
            tags.add(tag);
        }
        if (tags.size() > MOST) {
            throw Wire.bad("EndPoint.3069", "Expected at most %d tags".formatted(MOST));
        }
        return tags;
    }

    public static List<TagBody> of(List<Tag> tags) {
        return tags.stream().map(tag -> new TagBody(tag.key(), tag.value())).toList();
    }

    private static Tag tag(@Nullable TagBody body) {
        String key = body == null || body.key() == null ? "" : body.key();
        String value = body == null || body.value() == null ? "" : body.value();
        if (key.isEmpty()) {
            throw Wire.bad("EndPoint.3066", "Expected each tag to have a key");
        }
        if (key.length() > KEY_LENGTH) {
            throw Wire.bad("EndPoint.3072", "Expected tag keys of at most %d characters".formatted(KEY_LENGTH));
        }
        if (value.length() > VALUE_LENGTH) {
            throw Wire.bad("EndPoint.3073", "Expected tag values of at most %d characters".formatted(VALUE_LENGTH));
        }
        boolean wellFormed = KEY.matcher(key).matches() && VALUE.matcher(value).matches();
        if (!wellFormed || !key.strip().equals(key) || key.startsWith("_sys_")) {
            throw Wire.bad("EndPoint.3068", "Expected a tag of letters, digits, spaces and _ . : = + - @");
        }
        return new Tag(key, value);
    }
}
