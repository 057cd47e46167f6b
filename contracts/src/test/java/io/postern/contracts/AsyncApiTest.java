package io.postern.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private final JsonNode document = AsyncApi.document();
    private final Path directory = ContractFiles.directory();

    @Test
    void it_lists_exactly_the_events_that_there_are() {
        TreeSet<String> events = new TreeSet<>();
        for (String service : ContractFiles.names(directory.resolve("events"))) {
            ApprovedEvent.all(service)
                    .forEach(event -> events.add("io.postern.%s.%s".formatted(service, event.title())));
        }
        TreeSet<String> messages = new TreeSet<>();
        AsyncApi.topics().values().forEach(messages::addAll);
        assertEquals(String.join("\n", events), String.join("\n", messages));
    }

    @Test
    void a_message_is_called_as_its_event_and_has_its_schema() {
        document.path("channels")
                .forEach(channel -> channel.path("messages").properties().forEach(message -> {
                    String[] name = message.getValue().path("name").asText().split("\\.", 4);
                    assertEquals(message.getKey(), name[3]);
                    assertEquals(
                            "events/%s/%s.schema.json".formatted(name[2], name[3]),
                            message.getValue().at("/payload/$ref").asText());
                }));
    }

    @Test
    void every_topic_is_published_by_one_operation() {
        List<String> channels = StreamSupport.stream(document.path("operations").spliterator(), false)
                .map(operation -> operation.at("/channel/$ref").asText())
                .toList();
        assertEquals(
                document.path("channels").properties().stream()
                        .map(channel -> "#/channels/" + channel.getKey())
                        .collect(Collectors.toSet()),
                new TreeSet<>(channels));
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertFalse(references.isEmpty());
        for (String reference : references) {
            boolean found = reference.startsWith("#")
                    ? !document.at(reference.substring(1)).isMissingNode()
                    : Files.exists(directory.resolve(reference));
            assertTrue(found, reference);
        }
    }
}
