package io.postern.endpoint.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TagBodyTest {

    @Test
    void no_tags_are_an_empty_list() {
        assertEquals(List.of(), TagBody.tags(null));
        assertEquals(List.of(), TagBody.tags(List.of()));
    }

    @Test
    void tags_keep_their_order_and_a_value_may_be_missing() {
        assertEquals(
                List.of(new Tag("team", "shop"), new Tag("área", "")),
                TagBody.tags(List.of(new TagBody("team", "shop"), new TagBody("área", null))));
    }

    @Test
    void a_tag_has_a_key() {
        Refused.with("3066", () -> tag(null, "shop"));
        Refused.with("3066", () -> tag("", "shop"));
        Refused.with("3066", () -> TagBody.tags(new ArrayList<>(Collections.<@Nullable TagBody>singletonList(null))));
    }

    @Test
    void a_key_is_there_once() {
        Refused.with("3067", () -> TagBody.tags(List.of(new TagBody("team", "a"), new TagBody("team", "b"))));
    }

    @Test
    void keys_and_values_are_made_of_letters_digits_and_a_few_signs() {
        assertEquals(List.of(new Tag("a _.:=+-@9", "b _.:=+-@/9")), tag("a _.:=+-@9", "b _.:=+-@/9"));
        Refused.with("3068", () -> tag("a/b", ""));
        Refused.with("3068", () -> tag("team", "<script>"));
        Refused.with("3068", () -> tag(" team", ""));
        Refused.with("3068", () -> tag("team ", ""));
        Refused.with("3068", () -> tag("_sys_team", ""));
    }

    @Test
    void a_key_has_up_to_128_characters_and_a_value_up_to_255() {
        assertEquals(1, tag("k".repeat(128), "v".repeat(255)).size());
        Refused.with("3072", () -> tag("k".repeat(129), ""));
        Refused.with("3073", () -> tag("k", "v".repeat(256)));
    }

    @Test
    void a_resource_has_up_to_20_tags() {
        assertEquals(20, TagBody.tags(many(20)).size());
        Refused.with("3069", () -> TagBody.tags(many(21)));
    }

    @Test
    void tags_look_on_the_wire_as_they_came() {
        assertEquals(List.of(new TagBody("team", "shop")), TagBody.of(List.of(new Tag("team", "shop"))));
    }

    private static List<Tag> tag(@Nullable String key, @Nullable String value) {
        return TagBody.tags(List.of(new TagBody(key, value)));
    }

    private static List<@Nullable TagBody> many(int count) {
        List<@Nullable TagBody> bodies = new ArrayList<>();
        IntStream.range(0, count).forEach(number -> bodies.add(new TagBody("key" + number, "")));
        return bodies;
    }
}
