package io.postern.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EventSchemasTest {

    @TestFactory
    Stream<DynamicTest> every_schema_is_one_and_says_what_its_members_are() {
        return events().map(event -> DynamicTest.dynamicTest(event.title(), () -> {
            JsonNode schema = event.schema();
            assertEquals(List.of(), Schema.problems(schema));
            assertEquals(
                    "https://json-schema.org/draft/2020-12/schema",
                    schema.path("$schema").asText());
            assertEquals(
                    "urn:postern:%s:%s".formatted(event.service(), event.title()),
                    schema.path("$id").asText());
            assertEquals(event.name(), schema.path("title").asText());
            isDescribed(schema, event.title());
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_sample_is_as_its_schema_wants_it() {
        return events().map(event -> DynamicTest.dynamicTest(event.title(), () -> {
            assertEquals(List.of(), Schema.problems(event.schema(), event.sample()));
            assertEquals(List.of(), Schema.problems(event.schema(), event.least()));
        }));
    }

    private static Stream<ApprovedEvent> events() {
        return ContractFiles.names(ContractFiles.directory().resolve("events")).stream()
                .flatMap(service -> ApprovedEvent.all(service).stream());
    }

    private static void isDescribed(JsonNode schema, String where) {
        assertFalse(schema.path("description").asText().isBlank(), where + " has no description");
        schema.path("properties")
                .properties()
                .forEach(member -> isDescribed(member.getValue(), where + "." + member.getKey()));
        isDescribedIfObject(schema.path("items"), where);
    }

    private static void isDescribedIfObject(JsonNode items, String where) {
        if (items.has("properties")) {
            isDescribed(items, where + "[]");
        }
    }
}
