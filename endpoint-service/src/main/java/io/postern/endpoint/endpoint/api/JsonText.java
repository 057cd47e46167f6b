package io.postern.endpoint.endpoint.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** JSON objects of the wire that are kept as the text they are. */
final class JsonText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonText() {}

    /** @throws IllegalArgumentException when the text is no JSON object */
    static Map<?, ?> object(String text) {
        try {
            if (JSON.readValue(text, Object.class) instanceof Map<?, ?> object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("not an object");
    }

    static String of(Map<?, ?> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON cannot be written", e);
        }
    }
}
