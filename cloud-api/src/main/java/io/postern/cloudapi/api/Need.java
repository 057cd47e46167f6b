package io.postern.cloudapi.api;

import io.postern.cloudapi.identity.Permission;
import io.postern.cloudapi.policy.ActionName;
import io.postern.cloudapi.policy.ResourcePath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one operation needs before it runs, told from its method once.
 *
 * @param permission empty when the method says nothing: such an operation is refused to everybody
 * @param action null when no policy has to allow it
 * @param resourceType the action's middle part, as it is written: resources are compared with their capitals
 * @param resourceParameter the last parameter of the path, which names the resource; null when it names none
 */
record Need(
        Optional<Permission> permission,
        @Nullable ActionName action,
        String resourceType,
        @Nullable String resourceParameter,
        boolean body) {

    private static final Pattern PARAMETER = Pattern.compile("\\{ *(\\w+)[^}]*}");

    static Need of(Method operation) {
        Optional<Permission> permission = Operations.permission(operation);
        boolean body = Body.neededBy(operation);
        return permission.isPresent() && permission.get() instanceof Permission.Granted granted
                ? new Need(
                        permission,
                        ActionName.of(granted.action()),
                        granted.action().split(":", -1)[1],
                        resourceParameter(operation),
                        body)
                : new Need(permission, null, "", null, body);
    }

    /** The resource of a request; its path is empty where the operation is about none in particular. */
    ResourcePath resource(String region, String domain, MultivaluedMap<String, String> parameters) {
        String id = resourceParameter == null ? null : parameters.getFirst(resourceParameter);
        String service = action == null ? "" : action.service();
        return new ResourcePath(service, region, domain, resourceType, id == null ? "" : id);
    }

    private static @Nullable String resourceParameter(Method operation) {
        String template = path(operation.getDeclaringClass().getAnnotation(Path.class))
                + path(operation.getAnnotation(Path.class));
        return PARAMETER
                .matcher(template)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !name.equals(Doorkeeper.PROJECT))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
