package io.postern.cloudapi.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Problem;
import io.postern.cloudapi.identity.Authentication;
import io.postern.cloudapi.identity.Permission;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Stands before every operation: who is it, whose project is it, and may he. */
public class Doorkeeper {

    /** The path parameter that every regional API has. */
    static final String PROJECT = "project_id";

    private final Authentication authentication;
    private final Admission admission;
    private final RequestTerms terms;
    private final Refusing refusing;
    private final CurrentCall call;
    private final Map<Method, Need> needs = new ConcurrentHashMap<>();

    Doorkeeper(
            Authentication authentication,
            Admission admission,
            RequestTerms terms,
            Refusing refusing,
            CurrentCall call) {
        this.authentication = authentication;
        this.admission = admission;
        this.terms = terms;
        this.refusing = refusing;
        this.call = call;
    }

    @ServerRequestFilter
    public Uni<@Nullable Response> enter(
            ContainerRequestContext request, ResourceInfo resource, RoutingContext context) {
        Need need = needs.computeIfAbsent(resource.getResourceMethod(), Need::of);
        Permission permission = need.permission().orElseThrow(() -> forbidden(context));
        Uni<Void> entered = permission instanceof Permission.Anybody
                ? Uni.createFrom().voidItem()
                : known(request.getUriInfo().getPathParameters(), need, context);
        return entered.invoke(() -> checkBody(need, context))
                .replaceWith(Uni.createFrom().nullItem());
    }

    private Uni<Void> known(MultivaluedMap<String, String> parameters, Need need, RoutingContext context) {
        Arrival arrival = Arrival.of(context);
        return authentication
                .of(arrival.signed(context), arrival.at())
                .chain(who -> admission.admit(who, need, parameters, context))
                .chain(caller -> terms.of(caller, parameters, context).invoke(asked -> call.of(caller, asked)))
                .replaceWithVoid();
    }

    private void checkBody(Need need, RoutingContext context) {
        if (need.body() && Body.missing(context.body().buffer())) {
            throw refusing.error(Problem.MISSING_BODY, "Expected a body, but there is none", context);
        }
    }

    private ApiError forbidden(RoutingContext context) {
        return refusing.error(Problem.FORBIDDEN, "Nobody may do this", context);
    }
}
