package io.postern.endpoint.tag.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** A number as text, whether it comes as text or as a whole number; anything else is the wrong type. */
final class NumberText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;

    NumberText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NUMBER_INT) ? parser.getText() : context.readValue(parser, String.class);
    }
}
