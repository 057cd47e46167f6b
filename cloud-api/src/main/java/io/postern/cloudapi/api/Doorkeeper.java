package io.postern.cloudapi.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.Problem;
import io.postern.cloudapi.identity.Authentication;
import io.postern.cloudapi.identity.Authorizer;
import io.postern.cloudapi.identity.Identity;
import io.postern.cloudapi.identity.Permission;
import io.postern.cloudapi.identity.Projects;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Stands before every operation: who is it, whose project is it, and may he. */
public class Doorkeeper {

    /** The path parameter that every regional API has. */
    static final String PROJECT = "project_id";

    private final Authentication authentication;
    private final Projects projects;
    private final RequestTerms terms;
    private final Refusing refusing;
    private final CurrentCall call;
    private final Map<Method, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(Optional<Permission> permission, boolean needsBody) {
        static Entry of(Method operation) {
            return new Entry(Operations.permission(operation), Body.neededBy(operation));
        }
    }

    Doorkeeper(
            Authentication authentication, Projects projects, RequestTerms terms, Refusing refusing, CurrentCall call) {
        this.authentication = authentication;
        this.projects = projects;
        this.terms = terms;
        this.refusing = refusing;
        this.call = call;
    }

    @ServerRequestFilter
    public Uni<@Nullable Response> enter(
            ContainerRequestContext request, ResourceInfo resource, RoutingContext context) {
        Entry entry = entries.computeIfAbsent(resource.getResourceMethod(), Entry::of);
        Permission needed = entry.permission().orElseThrow(() -> forbidden(context));
        Uni<Void> entered = needed instanceof Permission.Anybody
                ? Uni.createFrom().voidItem()
                : known(request.getUriInfo().getPathParameters(), needed, context);
        return entered.invoke(() -> checkBody(entry, context))
                .replaceWith(Uni.createFrom().nullItem());
    }

    private Uni<Void> known(MultivaluedMap<String, String> parameters, Permission needed, RoutingContext context) {
        Arrival arrival = Arrival.of(context);
        return authentication
                .of(arrival.signed(context), arrival.at())
                .chain(who -> admit(who, needed, parameters.getFirst(PROJECT), context))
                .chain(caller -> terms.of(caller, parameters, context).invoke(asked -> call.of(caller, asked)))
                .replaceWithVoid();
    }

    private void checkBody(Entry entry, RoutingContext context) {
        if (entry.needsBody() && Body.missing(context.body().buffer())) {
            throw refusing.error(Problem.MISSING_BODY, "Expected a body, but there is none", context);
        }
    }

    private Uni<Caller> admit(Identity who, Permission needed, @Nullable String inPath, RoutingContext context) {
        String project = project(who, inPath, context);
        Uni<Boolean> open = project == null ? Uni.createFrom().item(true) : projects.open(who, project);
        return open.map(isOpen -> {
            if (!isOpen) {
                throw refusing.error(Problem.WRONG_PROJECT, "The project is not one of the caller's", context);
            }
            boolean granted = Authorizer.allows(who, needed);
            if (!granted && !(needed instanceof Permission.Granted(String _, boolean orOwn) && orOwn)) {
                throw forbidden(context);
            }
            return new Caller(
                    who.userId(),
                    who.userName(),
                    who.domainId(),
                    who.domainName(),
                    project,
                    who.operator(),
                    granted,
                    who.assumedBy(),
                    Arrival.of(context).requestId());
        });
    }

    private static @Nullable String project(Identity who, @Nullable String inPath, RoutingContext context) {
        if (inPath != null) {
            return inPath;
        }
        String inHeader = context.request().getHeader("X-Project-Id");
        return inHeader == null || inHeader.isEmpty() ? who.boundTo() : inHeader;
    }

    private ApiError forbidden(RoutingContext context) {
        return refusing.error(Problem.FORBIDDEN, "The caller has no permission for this operation", context);
    }
}
