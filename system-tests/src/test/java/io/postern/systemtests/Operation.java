package io.postern.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.postern.local.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation as a service's agreed description has it: whoever adds one has it tested.
 *
 * @param path template
 * @param action empty when no policy has to allow it
 * @param orOwn whether whoever may not may still do it with what is his own
 */
record Operation(String service, String method, String path, Asks asks, String action, boolean orOwn) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "head", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** What it asks of its caller. */
    enum Asks {
        NOTHING,
        A_NAME,
        A_GRANT,
        TO_RUN_THE_CLOUD
    }

    static Stream<Operation> all() {
        return Running.SERVICES.stream().flatMap(Operation::of);
    }

    static Stream<Operation> of(String service) {
        Path file = ProjectRoot.find().resolve("contracts/openapi/%s.yaml".formatted(service));
        try {
            return YAML.readTree(file.toFile()).path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .filter(member -> METHODS.contains(member.getKey()))
                            .map(member -> of(service, member.getKey(), path.getKey(), member.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation of(String service, String method, String path, JsonNode described) {
        String action = described.path("x-action").asText();
        boolean runs = described.path("x-operator-only").asBoolean();
        boolean open = described.path("security").isArray()
                && described.path("security").isEmpty();
        Asks asks = runs ? Asks.TO_RUN_THE_CLOUD : !action.isEmpty() ? Asks.A_GRANT : open ? Asks.NOTHING : Asks.A_NAME;
        return new Operation(
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                asks,
                action,
                described.path("x-or-own").asBoolean());
    }

    /** @param value of each parameter of the path, by its name */
    String path(UnaryOperator<String> value) {
        return PARAMETER.matcher(path).replaceAll((MatchResult found) -> value.apply(found.group(1)));
    }

    boolean has(String parameter) {
        return path.contains("{" + parameter + "}");
    }

    boolean reads() {
        String operation = action.substring(action.lastIndexOf(':') + 1);
        return operation.startsWith("get") || operation.startsWith("list");
    }

    /** Without a body where the method has none. */
    String body() {
        return Set.of("POST", "PUT", "PATCH").contains(method) ? "{}" : "";
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(service, method, path);
    }
}
