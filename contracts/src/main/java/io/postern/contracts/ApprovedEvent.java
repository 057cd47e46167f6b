package io.postern.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postern.journal.Origin;
import io.postern.journal.Received;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One version of one published event: a schema, and a payload with every member that there is. A producer proves that
 * it writes that payload, a consumer that it reads it.
 *
 * @param service the producer, e.g. {@code vpc}
 * @param name e.g. {@code PortAllocated}
 * @param version of the schema, from 1
 */
public record ApprovedEvent(String service, String name, int version) {

    private static final String SAMPLE = ".json";
    private static final String SCHEMA = ".schema.json";

    /** All versions of all events of a service, by name. */
    public static List<ApprovedEvent> all(String service) {
        return ContractFiles.names(folder(service)).stream()
                .filter(file -> file.endsWith(SCHEMA))
                .map(file -> file.substring(0, file.length() - SCHEMA.length()))
                .map(event -> parsed(service, event))
                .toList();
    }

    /**
     * The version that is published now.
     *
     * @throws AssertionError when the service publishes no such event: nobody can wait for it
     */
    public static ApprovedEvent of(String service, String name) {
        return all(service).stream()
                .filter(event -> event.name().equals(name))
                .reduce((older, newer) -> older.version() > newer.version() ? older : newer)
                .orElseThrow(() -> new AssertionError("%s publishes no %s".formatted(service, name)));
    }

    /** As a subscription of another service gets it, with every member that there is. */
    public Received received() {
        return received(sample());
    }

    /** The same with only what is always there. */
    public Received receivedAtLeast() {
        return received(least());
    }

    /**
     * The same with another text in one member.
     *
     * @throws AssertionError when the schema does not allow it: it will never be received
     */
    public Received receivedWith(String member, String text) {
        ObjectNode other = sample().deepCopy();
        other.put(member, text);
        assertEquals(List.of(), Schema.problems(schema(), other));
        return received(other);
    }

    /** The texts that a member can be. */
    public List<String> texts(String member) {
        return StreamSupport.stream(
                        schema().at("/properties/%s/enum".formatted(member)).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Name and version, as files are called. */
    String title() {
        return "%s.v%d".formatted(name, version);
    }

    JsonNode sample() {
        return ContractFiles.json(sampleFile());
    }

    JsonNode least() {
        return least(schema(), sample());
    }

    JsonNode schema() {
        return ContractFiles.json(schemaFile());
    }

    Path sampleFile() {
        return folder(service).resolve(title() + SAMPLE);
    }

    Path schemaFile() {
        return folder(service).resolve(title() + SCHEMA);
    }

    static Path folder(String service) {
        return ContractFiles.directory().resolve("events").resolve(service);
    }

    private static ApprovedEvent parsed(String service, String title) {
        int dot = title.lastIndexOf(".v");
        return new ApprovedEvent(service, title.substring(0, dot), Integer.parseInt(title.substring(dot + 2)));
    }

    /** What the log says of an event beside its payload is made up, from the payload where it tells. */
    private Received received(JsonNode payload) {
        Instant at = Instant.parse(payload.path("at").asText("2026-01-01T12:00:00.000Z"));
        return new Received(
                "00000000-0000-7000-8000-000000000001",
                "000001-00000000000000000001-00000000000000000001",
                "/postern/" + service,
                name,
                version,
                "sample",
                payload.path("id").asText("sample"),
                1,
                payload.path("project").asText(payload.path("domain").asText("tenant")),
                at,
                Origin.request("user:sample", "sample"),
                payload.toString());
    }

    private static JsonNode least(JsonNode schema, JsonNode value) {
        return switch (value) {
            case ObjectNode object
            when schema.has("properties") -> {
                ObjectNode least = object.objectNode();
                schema.path("required").forEach(member -> {
                    String key = member.asText();
                    least.set(key, least(schema.path("properties").path(key), object.path(key)));
                });
                yield least;
            }
            case ArrayNode array -> {
                ArrayNode least = array.arrayNode();
                array.forEach(item -> least.add(least(schema.path("items"), item)));
                yield least;
            }
            default -> value;
        };
    }
}
