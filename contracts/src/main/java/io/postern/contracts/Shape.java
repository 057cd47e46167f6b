package io.postern.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postern.decider.Identifier;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The bare bones of a JSON Schema: which members there are, of which types, which may be absent, which texts are
 * allowed. A record has one, and a schema can be reduced to its own.
 */
final class Shape {

    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<Class<?>> INTEGERS = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> BOOLEANS = Set.of(boolean.class, Boolean.class);
    private static final Set<Class<?>> TEXTS = Set.of(String.class, Instant.class);

    private Shape() {}

    /**
     * @throws IllegalArgumentException when a member has a type that no event should have
     */
    static ObjectNode of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic);
            case Class<?> plain when INTEGERS.contains(plain) -> typed("integer");
            case Class<?> plain when BOOLEANS.contains(plain) -> typed("boolean");
            case Class<?> plain when TEXTS.contains(plain) -> typed("string");
            case Class<?> plain when plain.isEnum() -> texts(plain);
            case Class<?> plain when Identifier.class.isAssignableFrom(plain) -> typed("string");
            case Class<?> plain when plain.isRecord() -> object(plain);
            default -> throw new IllegalArgumentException("%s has no place in an event".formatted(type));
        };
    }

    /** What a schema says beside that (formats, bounds, descriptions) is for readers and validators. */
    static ObjectNode of(JsonNode schema) {
        ObjectNode shape = typed(schema.path("type").asText());
        copySorted(schema, shape, "enum");
        copySorted(schema, shape, "required");
        if (schema.has("items")) {
            shape.set("items", of(schema.path("items")));
        }
        if (schema.path("additionalProperties").isObject()) {
            shape.set("additionalProperties", of(schema.path("additionalProperties")));
        }
        if (schema.has("properties")) {
            ObjectNode properties = shape.putObject("properties");
            schema.path("properties")
                    .properties()
                    .forEach(member -> properties.set(member.getKey(), of(member.getValue())));
        }
        return shape;
    }

    /** The same text for equal shapes, for people to compare line by line. */
    static String text(ObjectNode shape) {
        try {
            return SORTED.writeValueAsString(shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode generic(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] arguments = generic.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return typed("array").set("items", of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw) && arguments[0] == String.class) {
            return typed("object").set("additionalProperties", of(arguments[1]));
        }
        throw new IllegalArgumentException("%s has no place in an event".formatted(generic));
    }

    private static ObjectNode texts(Class<?> constants) {
        Stream<String> texts = Arrays.stream(constants.getEnumConstants())
                .map(constant -> constant instanceof Identifier named ? named.value() : ((Enum<?>) constant).name());
        ObjectNode shape = typed("string");
        addSorted(shape.putArray("enum"), texts);
        return shape;
    }

    private static ObjectNode object(Class<?> type) {
        ObjectNode shape = typed("object");
        RecordComponent[] components = type.getRecordComponents();
        List<String> required = Arrays.stream(components)
                .filter(component -> !nullable(component.getAnnotatedType()))
                .map(RecordComponent::getName)
                .toList();
        if (!required.isEmpty()) {
            addSorted(shape.putArray("required"), required.stream());
        }
        ObjectNode properties = shape.putObject("properties");
        for (RecordComponent component : components) {
            properties.set(component.getName(), of(component.getGenericType()));
        }
        return shape;
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static void copySorted(JsonNode from, ObjectNode to, String member) {
        if (from.has(member)) {
            addSorted(
                    to.putArray(member),
                    StreamSupport.stream(from.path(member).spliterator(), false).map(JsonNode::asText));
        }
    }

    private static void addSorted(ArrayNode array, Stream<String> texts) {
        texts.sorted().forEach(array::add);
    }
}
