package io.postern.endpoint.tag.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.postern.cloudapi.OffsetPage;
import io.postern.endpoint.Tag;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.tag.projection.TaggedResources.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which resources are asked for (API reference, Querying Resources by Tag). Keys are joined by "and" in {@code tags} and
 * {@code not_tags}, by "or" in the others; values of one key by "or"; a key without values means any value.
 *
 * @param action {@code filter} or {@code count}
 * @param limit text of a number, and so is {@code offset}; Terraform sends the one as text and the other as a number
 * @param sysTags accepted, and held by nobody
 */
public record TagQuery(
        @Nullable String action,
        @JsonDeserialize(using = NumberText.class) @Nullable String limit,
        @JsonDeserialize(using = NumberText.class) @Nullable String offset,
        @Nullable List<@Nullable Key> tags,
        @Nullable List<@Nullable Key> tagsAny,
        @Nullable List<@Nullable Key> notTags,
        @Nullable List<@Nullable Key> notTagsAny,
        @Nullable List<@Nullable Key> sysTags,
        @Nullable List<@Nullable Match> matches,
        @Nullable Boolean withoutAnyTag) {

    private static final int MOST_KEYS = 20;
    private static final int MOST_VALUES = 10;

    /** A key, and any of its values. */
    public record Key(@Nullable String key, @Nullable List<@Nullable String> values) {
        boolean isOn(Resource resource) {
            return resource.tags().stream().anyMatch(this::is);
        }

        private boolean is(Tag tag) {
            return tag.key().equals(key) && (values == null || values.isEmpty() || values.contains(tag.value()));
        }
    }

    /** {@code resource_name} is the only key there is. */
    public record Match(@Nullable String key, @Nullable String value) {}

    boolean counts() {
        return Wire.oneOf(action, Set.of("filter", "count"), "action", "EndPoint.2027")
                .equals("count");
    }

    OffsetPage page() {
        OffsetPage page = Wire.TAGGED_PAGES.page(limit, offset, null, null);
        if (page.limit() == 0) {
            throw Wire.bad("EndPoint.0006", "Expected limit to be a number from 1 to 1000");
        }
        return page;
    }

    /** Everything that is asked for at once; of who asks for those without any tag, it does not matter which tags. */
    Predicate<Resource> matching() {
        Predicate<Resource> named = named();
        Predicate<Resource> tagged =
                Boolean.TRUE.equals(withoutAnyTag) ? resource -> resource.tags().isEmpty() : tagged();
        return named.and(tagged);
    }

    private Predicate<Resource> tagged() {
        List<Key> all = keys("tags", tags);
        List<Key> any = keys("tags_any", tagsAny);
        List<Key> notAll = keys("not_tags", notTags);
        List<Key> notAny = keys("not_tags_any", notTagsAny);
        List<Key> system = keys("sys_tags", sysTags);
        return resource -> all.stream().allMatch(key -> key.isOn(resource))
                && (any.isEmpty() || any.stream().anyMatch(key -> key.isOn(resource)))
                && (notAll.isEmpty() || !notAll.stream().allMatch(key -> key.isOn(resource)))
                && notAny.stream().noneMatch(key -> key.isOn(resource))
                && system.isEmpty();
    }

    private Predicate<Resource> named() {
        Predicate<Resource> named = _ -> true;
        for (Match match : matches == null ? List.<@Nullable Match>of() : matches) {
            if (match == null || !"resource_name".equals(match.key()) || match.value() == null) {
                throw Wire.bad("EndPoint.0002", "Expected each of matches to have the key resource_name and a value");
            }
            named = named.and(part(match.value()));
        }
        return named;
    }

    /** A part, ignoring case; an empty value is no part of any name. */
    private static Predicate<Resource> part(String text) {
        String part = text.toLowerCase(Locale.ROOT);
        return resource -> part.isEmpty()
                ? resource.name().isEmpty()
                : resource.name().toLowerCase(Locale.ROOT).contains(part);
    }

    private static List<Key> keys(String member, @Nullable List<@Nullable Key> keys) {
        if (keys == null) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (Key key : keys) {
            if (key == null || key.key() == null || key.key().isEmpty()) {
                throw Wire.bad("EndPoint.3066", "Expected each of %s to have a key".formatted(member));
            }
            if (!seen.add(key.key())) {
                throw Wire.bad("EndPoint.3067", "Expected each key of %s once".formatted(member));
            }
            checkValues(member, key.values() == null ? List.of() : key.values());
        }
        if (seen.size() > MOST_KEYS) {
            throw Wire.bad("EndPoint.3069", "Expected at most %d keys in %s".formatted(MOST_KEYS, member));
        }
        return keys.stream().map(Objects::requireNonNull).toList();
    }

    private static void checkValues(String member, List<@Nullable String> values) {
        if (values.size() > MOST_VALUES || values.stream().anyMatch(Objects::isNull)) {
            throw Wire.bad(
                    "EndPoint.3073", "Expected at most %d values for a key of %s".formatted(MOST_VALUES, member));
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw Wire.bad("EndPoint.3071", "Expected each value of a key of %s once".formatted(member));
        }
    }
}
