package io.postern.endpoint.endpoint.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** JSON objects of the wire that are kept as the text they are. */
final class JsonText {

    /** Well below what a body may have: around what is kept come the members of an answer. */
    private static final int DEEPEST = 32;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper GIVEN = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private JsonText() {}

    /**
     * Of a request.
     *
     * @throws IllegalArgumentException when the text is no JSON object, or one that is nested deeper than 32
     */
    static Map<?, ?> given(String text) {
        return object(GIVEN, text);
    }

    /**
     * Of what is kept.
     *
     * @throws IllegalArgumentException when the text is no JSON object
     */
    static Map<?, ?> object(String text) {
        return object(JSON, text);
    }

    private static Map<?, ?> object(ObjectMapper json, String text) {
        try {
            if (json.readValue(text, Object.class) instanceof Map<?, ?> object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("not an object");
    }

    static String of(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON cannot be written", e);
        }
    }
}
