package io.postern.endpoint.tag.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.cloudapi.OffsetPage;
import io.postern.cloudapi.api.JsonRules;
import io.postern.endpoint.Tag;
import io.postern.endpoint.api.Refused;
import io.postern.endpoint.tag.api.TagQuery.Key;
import io.postern.endpoint.tag.api.TagQuery.Match;
import io.postern.endpoint.tag.projection.TaggedResources.Resource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TagQueryTest {

    private static final Resource SHOP =
            new Resource("1", "region.Shop.1", List.of(new Tag("team", "shop"), new Tag("cost", "low")));
    private static final Resource BARE = new Resource("2", "2", List.of());
    private static final Key SHOPS = key("team", "shop", "market");
    private static final Key CHEAP = key("cost", "low");
    private static final Key DEAR = key("cost", "high");
    private static final Key ANY_TEAM = key("team");

    @Test
    void nothing_that_is_asked_for_is_all() {
        assertEquals(List.of(SHOP, BARE), found(query(null, null, null, null)));
    }

    @Test
    void keys_are_joined_by_and_values_by_or() {
        assertEquals(List.of(SHOP), found(query(List.of(SHOPS, CHEAP), null, null, null)));
        assertEquals(List.of(), found(query(List.of(SHOPS, DEAR), null, null, null)));
        assertEquals(List.of(SHOP), found(query(List.of(ANY_TEAM), null, null, null)));
    }

    @Test
    void of_any_one_is_enough() {
        assertEquals(List.of(SHOP), found(query(null, List.of(DEAR, SHOPS), null, null)));
        assertEquals(List.of(), found(query(null, List.of(DEAR), null, null)));
    }

    @Test
    void not_all_and_not_any() {
        assertEquals(List.of(SHOP, BARE), found(query(null, null, List.of(SHOPS, DEAR), null)));
        assertEquals(List.of(BARE), found(query(null, null, List.of(SHOPS, CHEAP), null)));
        assertEquals(List.of(BARE), found(query(null, null, null, List.of(SHOPS, DEAR))));
    }

    @Test
    void a_name_is_found_by_a_part_of_it() {
        assertTrue(named("shop").test(SHOP));
        assertFalse(named("shop").test(BARE));
        assertFalse(named("").test(SHOP));
    }

    @Test
    void who_has_no_tags_at_all() {
        assertEquals(List.of(BARE), found(untagged(null)));
        assertEquals(List.of(BARE), found(untagged(List.of(SHOPS))));
        assertEquals(List.of(BARE), found(untagged(List.of(SHOPS, SHOPS))));
    }

    @Test
    void system_tags_are_on_nobody() {
        TagQuery query = new TagQuery("filter", null, null, null, null, null, null, List.of(SHOPS), null, null);
        assertEquals(List.of(), found(query));
    }

    @Test
    void what_is_wrong_has_its_code() {
        Refused.with("2027", () -> action("list").counts());
        Refused.with("2027", () -> action(null).counts());
        Refused.with(
                "3067", () -> query(List.of(SHOPS, ANY_TEAM), null, null, null).matching());
        Refused.with("3066", () -> query(List.of(key("")), null, null, null).matching());
        Refused.with("3071", () -> query(List.of(key("a", "b", "b")), null, null, null)
                .matching());
        List<@Nullable Key> many =
                IntStream.range(0, 21).mapToObj(i -> key("k" + i)).toList();
        Refused.with("3069", () -> query(many, null, null, null).matching());
        Refused.with("0006", () -> new TagQuery("filter", "x", null, null, null, null, null, null, null, null).page());
        Refused.with("0006", () -> new TagQuery("filter", "0", null, null, null, null, null, null, null, null).page());
        Refused.with("0010", () -> new TagQuery("filter", null, "-1", null, null, null, null, null, null, null).page());
        Refused.with("0002", () -> new TagQuery(
                        "filter", null, null, null, null, null, null, null, List.of(new Match("name", "x")), null)
                .matching());
    }

    @Test
    void a_page_is_asked_for_with_text_or_numbers() throws JsonProcessingException {
        assertEquals(page("\"5\"", "\"3\""), page("5", "3"));
        assertEquals(1000, page("null", "0").limit());
        Refused.with("0010", () -> page("1", "-1"));
        assertThrows(JsonProcessingException.class, () -> page("1.5", "0"));
        assertThrows(JsonProcessingException.class, () -> page("true", "0"));
        assertThrows(JsonProcessingException.class, () -> page("[1]", "0"));
    }

    private static OffsetPage page(String limit, String offset) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        new JsonRules().customize(json);
        return json.readValue(
                        "{\"action\":\"filter\",\"limit\":%s,\"offset\":%s}".formatted(limit, offset), TagQuery.class)
                .page();
    }

    private static List<Resource> found(TagQuery query) {
        return Stream.of(SHOP, BARE).filter(query.matching()).toList();
    }

    private static TagQuery untagged(@Nullable List<@Nullable Key> tags) {
        return new TagQuery("filter", null, null, tags, null, null, null, null, null, true);
    }

    private static Predicate<Resource> named(String part) {
        return new TagQuery(
                        "filter",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Match("resource_name", part)),
                        null)
                .matching();
    }

    private static TagQuery action(@Nullable String action) {
        return new TagQuery(action, null, null, null, null, null, null, null, null, null);
    }

    private static TagQuery query(
            @Nullable List<@Nullable Key> tags,
            @Nullable List<@Nullable Key> any,
            @Nullable List<@Nullable Key> not,
            @Nullable List<@Nullable Key> notAny) {
        return new TagQuery("filter", null, null, tags, any, not, notAny, null, null, null);
    }

    private static Key key(String key, String... values) {
        return new Key(key, List.of(values));
    }
}
