package io.postern.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postern.journal.Aggregate;
import io.postern.journal.Aggregate.Audience;
import io.postern.journal.Catalogue;
import io.postern.journal.Json;
import io.postern.journal.TypeNames;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Everything a service publishes, held against what was agreed on. */
public final class EventContract {

    private final String service;
    private final List<Aggregate<?, ?, ?>> published;

    private EventContract(Catalogue catalogue) {
        this.service = catalogue.service();
        this.published = catalogue.aggregates().stream()
                .filter(aggregate -> aggregate.audience() != Audience.PRIVATE)
                .toList();
    }

    /**
     * One test for each event, and one for what is agreed on but published by nobody. With {@code -Dpostern.accept=true}
     * a schema that is missing is drafted from the event's record.
     */
    public static Stream<DynamicTest> of(Catalogue catalogue) {
        EventContract contract = new EventContract(catalogue);
        return Stream.concat(
                contract.published.stream().flatMap(contract::tests),
                Stream.of(DynamicTest.dynamicTest("nothing else is agreed on", contract::nothingElse)));
    }

    private <E> Stream<DynamicTest> tests(Aggregate<?, ?, E> aggregate) {
        return names(aggregate.events()).map(name -> {
            ApprovedEvent event = new ApprovedEvent(service, name.name(), name.version());
            return DynamicTest.dynamicTest(event.title(), () -> {
                isDescribed(event, name.type());
                isOnItsTopic(event, aggregate.audience());
                olderVersionsAreRead(event, name.type());
            });
        });
    }

    private static <E> Stream<TypeNames.Name<E>> names(TypeNames<E> events) {
        return events.names().stream().sorted().map(events::named);
    }

    private static void isDescribed(ApprovedEvent event, Class<?> type) throws JsonProcessingException {
        draft(event, type);
        assertTrue(
                Files.exists(event.schemaFile()), () -> "Expected a schema, but there is none: " + event.schemaFile());
        assertTrue(
                Files.exists(event.sampleFile()), () -> "Expected a sample, but there is none: " + event.sampleFile());
        assertEquals(Shape.text(Shape.of(type)), Shape.text(Shape.of(event.schema())), () -> "%s and %s differ"
                .formatted(type.getSimpleName(), event.schemaFile()));
        for (JsonNode payload : List.of(event.sample(), event.least())) {
            assertEquals(List.of(), Schema.problems(event.schema(), payload), () -> "in " + event.sampleFile());
            assertEquals(payload, Json.MAPPER.valueToTree(read(payload, type)), () -> "in " + event.sampleFile());
        }
        assertEquals(
                Shape.of(event.schema()).path("properties").size(),
                event.sample().size(),
                () -> "Expected every member in " + event.sampleFile());
    }

    private void isOnItsTopic(ApprovedEvent event, Audience audience) {
        String topic = "postern.%s.%s".formatted(service, audience == Audience.RESTRICTED ? "credentials" : "events");
        String name = "io.postern.%s.%s".formatted(service, event.title());
        assertTrue(
                AsyncApi.topics().getOrDefault(topic, Set.of()).contains(name),
                () -> "Expected %s among the messages of %s in asyncapi.yaml".formatted(name, topic));
    }

    private static void olderVersionsAreRead(ApprovedEvent event, Class<?> type) throws JsonProcessingException {
        for (ApprovedEvent older : ApprovedEvent.all(event.service())) {
            if (older.name().equals(event.name()) && older.version() < event.version()) {
                read(older.sample(), type);
                read(older.least(), type);
            }
        }
    }

    private void nothingElse() {
        Set<String> known = new TreeSet<>();
        published.stream()
                .flatMap(aggregate -> names(aggregate.events()))
                .flatMap(name -> Stream.iterate(1, version -> version <= name.version(), version -> version + 1)
                        .map(version -> new ApprovedEvent(service, name.name(), version)))
                .flatMap(event -> Stream.of(event.sampleFile(), event.schemaFile()))
                .forEach(file -> known.add(file.getFileName().toString()));
        List<String> orphans = ContractFiles.names(ApprovedEvent.folder(service)).stream()
                .filter(file -> !known.contains(file))
                .toList();
        assertEquals(List.of(), orphans, "Expected only what %s publishes".formatted(service));
    }

    private static Object read(JsonNode payload, Class<?> type) throws JsonProcessingException {
        return Json.MAPPER.treeToValue(payload, type);
    }

    private static void draft(ApprovedEvent event, Class<?> type) {
        if (ContractFiles.accepting() && !Files.exists(event.schemaFile())) {
            ObjectNode draft = Shape.of(type).objectNode();
            draft.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            draft.put("$id", "urn:postern:%s:%s".formatted(event.service(), event.title()));
            draft.put("title", event.name());
            draft.setAll(Shape.of(type));
            ContractFiles.write(event.schemaFile(), draft.toPrettyString() + "\n");
        }
    }
}
