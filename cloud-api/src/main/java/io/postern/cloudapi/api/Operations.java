package io.postern.cloudapi.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.OperatorOnly;
import io.postern.cloudapi.Unauthenticated;
import io.postern.cloudapi.identity.Permission;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations of resource classes, and what each asks of its caller. */
public final class Operations {

    /**
     * @param method HTTP method
     * @param path template, e.g. {@code /v1/{project_id}/vpcs}
     * @param permission empty when the method says nothing: such an operation is refused to everybody
     */
    public record Operation(String method, String path, Optional<Permission> permission, Method implementation) {}

    private Operations() {}

    public static List<Operation> of(Collection<Class<?>> resources) {
        return resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods())
                        .flatMap(method -> verb(method).stream().map(verb -> operation(resource, method, verb))))
                .toList();
    }

    /** @return the methods that say nothing about who may call them; a service has none */
    public static List<String> withoutAction(Class<?>... resources) {
        return of(List.of(resources)).stream()
                .filter(operation -> operation.permission().isEmpty())
                .map(operation -> operation.implementation().toString())
                .toList();
    }

    /**
     * @return empty when the method says nothing
     * @throws IllegalStateException when it says two things
     */
    public static Optional<Permission> permission(Method method) {
        List<Permission> said = new ArrayList<>();
        Action action = method.getAnnotation(Action.class);
        boolean operators = method.isAnnotationPresent(OperatorOnly.class);
        if (action != null && !operators) {
            said.add(new Permission.Granted(action.value(), action.orOwn()));
        }
        if (operators) {
            said.add(new Permission.OperatorsOwn());
        }
        if (method.isAnnotationPresent(Authenticated.class)) {
            said.add(new Permission.Known());
        }
        if (method.isAnnotationPresent(Unauthenticated.class)) {
            said.add(new Permission.Anybody());
        }
        if (said.size() > 1) {
            throw new IllegalStateException("%s says %s: which of them?".formatted(method, said));
        }
        return said.stream().findFirst();
    }

    private static Operation operation(Class<?> resource, Method method, String verb) {
        return new Operation(verb, path(resource) + path(method), permission(method), method);
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(java.lang.reflect.AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        if (path == null || path.value().equals("/")) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
