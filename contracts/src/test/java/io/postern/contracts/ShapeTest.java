package io.postern.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.decider.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What tells a record from a schema must be able to, or every contract test is worth nothing. */
class ShapeTest {

    record Id(String value) implements Identifier {}

    enum Colour {
        RED,
        BLUE
    }

    enum Size implements Identifier {
        SMALL;

        @Override
        public String value() {
            return "small";
        }
    }

    record Part(int weight) {}

    record Thing(
            Id id,
            Colour colour,
            @Nullable Size size,
            List<Part> parts,
            Map<String, String> tags,
            boolean whole,
            Instant at) {}

    record Odd(double price) {}

    private static final String SCHEMA = """
            {"type": "object", "title": "Thing",
             "required": ["id", "colour", "parts", "tags", "whole", "at"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "colour": {"type": "string", "enum": ["RED", "BLUE"]},
               "size": {"type": "string", "enum": ["small"]},
               "parts": {"type": "array", "minItems": 1, "items": {
                 "type": "object", "required": ["weight"], "properties": {"weight": {"type": "integer", "minimum": 0}}}},
               "tags": {"type": "object", "additionalProperties": {"type": "string"}},
               "whole": {"type": "boolean"},
               "at": {"type": "string", "description": "UTC"}}}""";

    @Test
    void a_record_and_its_schema_have_one_shape() {
        assertEquals(Shape.text(Shape.of(Thing.class)), shape(SCHEMA));
    }

    @Test
    void whatever_a_reader_would_notice_makes_another_shape() {
        for (String other : List.of(
                SCHEMA.replace("\"id\", \"colour\"", "\"colour\""),
                SCHEMA.replace("\"id\": {\"type\": \"string\"", "\"id\": {\"type\": \"integer\""),
                SCHEMA.replace("\"RED\", ", ""),
                SCHEMA.replace("\"weight\": {\"type\": \"integer\"", "\"weight\": {\"type\": \"string\""),
                SCHEMA.replace("\"whole\": {", "\"complete\": {"),
                SCHEMA.replace("\"additionalProperties\": {\"type\": \"string\"}", "\"description\": \"any\""))) {
            assertNotEquals(SCHEMA, other);
            assertNotEquals(Shape.text(Shape.of(Thing.class)), shape(other));
        }
    }

    @Test
    void a_number_that_readers_round_differently_has_no_place_in_an_event() {
        assertThrows(IllegalArgumentException.class, () -> Shape.of(Odd.class));
    }

    private static String shape(String schema) {
        try {
            return Shape.text(Shape.of(new ObjectMapper().readTree(schema)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
