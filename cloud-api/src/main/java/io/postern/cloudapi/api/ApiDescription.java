package io.postern.cloudapi.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.OperatorOnly;
import io.postern.cloudapi.Unauthenticated;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * What the generated OpenAPI document cannot tell from signatures: parts of a path that no method asks for, how callers
 * prove who they are, and what each operation asks of them. Runs while a service is built.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final List<Class<? extends Annotation>> GUARDS =
            List.of(Action.class, Authenticated.class, OperatorOnly.class, Unauthenticated.class);
    private static final DotName PATH = DotName.createSimple(Path.class);

    private final IndexView index;

    public ApiDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        requireAllGuarded();
        document.getPaths().getPathItems().forEach(ApiDescription::declarePlaceholders);
        document.getComponents()
                .addSecurityScheme("token", header("X-Auth-Token", "A token that iam-service issued"))
                .addSecurityScheme("signature", header("Authorization", "SDK-HMAC-SHA256 with an access key"));
        document.setSecurity(Stream.of("token", "signature")
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
                .toList());
        each(document, Action.class, ApiDescription::describe);
        each(document, OperatorOnly.class, (operation, _) -> operation.addExtension("x-operator-only", true));
        each(document, Unauthenticated.class, (operation, _) -> operation.setSecurity(List.of()));
        TermsDescription.add(document);
    }

    /** {@code x-or-own}: whoever may not may still do it with what is his own. */
    private static void describe(Operation operation, AnnotationInstance said) {
        operation.addExtension("x-action", said.value().asString());
        AnnotationValue orOwn = said.value("orOwn");
        if (orOwn != null && orOwn.asBoolean()) {
            operation.addExtension("x-or-own", true);
        }
    }

    /** Where nobody says who may call an operation, the build ends. */
    private void requireAllGuarded() {
        List<String> silent = silent(method -> method.declaringClass().hasDeclaredAnnotation(PATH));
        if (!silent.isEmpty()) {
            throw new IllegalStateException("Expected @Action (or its like) on " + silent);
        }
    }

    /** @return the operations that do not say who may call them */
    List<String> silent(Predicate<MethodInfo> among) {
        return Stream.of(HttpMethod.values())
                .flatMap(verb -> index.getAnnotations(DotName.createSimple("jakarta.ws.rs." + verb)).stream())
                .filter(verb -> verb.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(verb -> verb.target().asMethod())
                .filter(among)
                .filter(method -> GUARDS.stream().noneMatch(method::hasDeclaredAnnotation))
                .map(method -> method.declaringClass().name() + "." + method.name())
                .toList();
    }

    private static void declarePlaceholders(String path, PathItem item) {
        Set<String> declared = new HashSet<>();
        Stream.concat(Stream.of(item), item.getOperations().values().stream())
                .map(ApiDescription::parameters)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(parameter -> declared.add(parameter.getName()));
        PLACEHOLDER
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(declared::add)
                .forEach(name -> item.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))));
    }

    private static @Nullable List<Parameter> parameters(Object described) {
        return described instanceof PathItem item ? item.getParameters() : ((Operation) described).getParameters();
    }

    private static SecurityScheme header(String name, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(name)
                .description(description);
    }

    private void each(OpenAPI document, Class<?> annotation, BiConsumer<Operation, AnnotationInstance> described) {
        for (AnnotationInstance said : index.getAnnotations(annotation)) {
            operation(document, said.target().asMethod()).ifPresent(operation -> described.accept(operation, said));
        }
    }

    private static Optional<Operation> operation(OpenAPI document, MethodInfo method) {
        String path = path(method.declaringClass().declaredAnnotation(PATH)) + path(method.declaredAnnotation(PATH));
        PathItem item = document.getPaths().getPathItem(path.isEmpty() ? "/" : path);
        return Arrays.stream(HttpMethod.values())
                .filter(verb -> method.hasDeclaredAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)))
                .findFirst()
                .flatMap(verb -> Optional.ofNullable(
                        item == null ? null : item.getOperations().get(verb)));
    }

    private static String path(@Nullable AnnotationInstance path) {
        String text = path == null ? "/" : path.value().asString();
        String begun = text.startsWith("/") ? text : "/" + text;
        return begun.endsWith("/") ? begun.substring(0, begun.length() - 1) : begun;
    }
}
