package io.postern.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What asyncapi.yaml says of the headers that every message has. */
public final class DocumentedHeaders {

    private static final JsonNode SCHEMA = AsyncApi.document().at("/components/schemas/cloudEvent");

    private DocumentedHeaders() {}

    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        SCHEMA.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    public static Set<String> required() {
        Set<String> names = new TreeSet<>();
        SCHEMA.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** @return sentences, empty when all is as documented */
    public static List<String> problems(JsonNode headers) {
        return Schema.problems(SCHEMA, headers);
    }
}
