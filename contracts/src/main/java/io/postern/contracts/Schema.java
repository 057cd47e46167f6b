package io.postern.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;

/** Validation by JSON Schema 2020-12, formats included. */
final class Schema {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schema() {}

    /** @return sentences; empty when the document is as the schema wants it */
    static List<String> problems(JsonNode schema, JsonNode document) {
        return sentences(FACTORY.getSchema(schema, STRICT).validate(document));
    }

    /** @return sentences; empty when the schema itself is as the specification wants it */
    static List<String> problems(JsonNode schema) {
        return sentences(
                FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), STRICT).validate(schema));
    }

    private static List<String> sentences(Set<ValidationMessage> messages) {
        return messages.stream().map(ValidationMessage::getMessage).sorted().toList();
    }
}
