package io.postern.cloudapi.api;

import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an operation can do without a body, and whether a request has one. */
final class Body {

    /** Parameters of these packages are not read from a body. */
    private static final List<String> GIVEN = List.of("java.", "jakarta.", "io.vertx.", "io.quarkus.", "org.jboss.");

    private Body() {}

    /** A parameter without annotation is the body; one that is {@code @Nullable} may be missing. */
    static boolean neededBy(Method operation) {
        Parameter[] parameters = operation.getParameters();
        return Arrays.stream(parameters)
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .filter(parameter -> !parameter.getType().isPrimitive())
                .filter(parameter ->
                        GIVEN.stream().noneMatch(parameter.getType().getName()::startsWith))
                .anyMatch(parameter -> !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** JSON's {@code null} is none. */
    static boolean missing(@Nullable Buffer body) {
        return body == null || body.length() == 0 || isNull(body);
    }

    private static boolean isNull(Buffer body) {
        return body.length() < 64 && body.toString().strip().equals("null");
    }
}
