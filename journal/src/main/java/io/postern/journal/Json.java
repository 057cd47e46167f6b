package io.postern.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.postern.decider.Identifier;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How events and states look as JSON: records as objects, an {@link Identifier} as its text, times as UTC with exactly
 * three decimals (so that they sort as text), absent members left out. The domain carries no annotation for it.
 */
public final class Json {

    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("postern").addSerializer(new Times()))
            .annotationIntrospector(new Identifiers())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The member that names the case of a sealed state. */
    static final String CASE = "kind";

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot write %s: %s".formatted(value.getClass(), e.getOriginalMessage()), e);
        }
    }

    static <T> T read(String json, Class<T> shape) {
        try {
            return MAPPER.readValue(json, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read " + shape, e);
        }
    }

    static <S> String writeState(TypeNames<S> names, S state) {
        ObjectNode node = MAPPER.valueToTree(state);
        node.put(CASE, names.of(state).name());
        return write(node);
    }

    static <S> S readState(TypeNames<S> names, String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return MAPPER.treeToValue(
                    node, names.named(node.path(CASE).asText()).type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    static <E> E readEvent(TypeNames<E> names, String type, String json) {
        try {
            return MAPPER.readValue(json, names.named(type).type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s cannot be read: %s".formatted(type, e.getOriginalMessage()), e);
        }
    }

    private static final class Times extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1;
        private static final DateTimeFormatter MILLIS =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

        Times() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (!time.truncatedTo(ChronoUnit.MILLIS).equals(time)) {
                throw new IOException("times in events are whole milliseconds, but this is " + time);
            }
            out.writeString(MILLIS.format(time));
        }
    }

    private static final class Identifiers extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Boolean hasAsValue(Annotated member) {
            return member instanceof AnnotatedMethod method
                            && Identifier.class.isAssignableFrom(method.getDeclaringClass())
                            && method.getName().equals("value")
                    ? Boolean.TRUE
                    : super.hasAsValue(member);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
            return member instanceof AnnotatedConstructor constructor
                            && Identifier.class.isAssignableFrom(constructor.getDeclaringClass())
                    ? JsonCreator.Mode.DELEGATING
                    : super.findCreatorAnnotation(config, member);
        }
    }
}
