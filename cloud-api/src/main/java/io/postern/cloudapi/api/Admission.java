package io.postern.cloudapi.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.cloudapi.Problem;
import io.postern.cloudapi.directory.Entry;
import io.postern.cloudapi.identity.Authorizer;
import io.postern.cloudapi.identity.GlobalKeys;
import io.postern.cloudapi.identity.Identity;
import io.postern.cloudapi.identity.Permission;
import io.postern.cloudapi.identity.Projects;
import io.postern.cloudapi.identity.Target;
import io.postern.cloudapi.policy.ActionName;
import io.postern.cloudapi.policy.Decision;
import io.postern.cloudapi.policy.Decision.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets a known caller in: for a project that is his, to do what he may. */
@ApplicationScoped
class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);

    private final Projects projects;
    private final Authorizer authorizer;
    private final Refusing refusing;
    private final String region;

    Admission(Projects projects, Authorizer authorizer, Refusing refusing, CloudApiConfig config) {
        this.projects = projects;
        this.authorizer = authorizer;
        this.refusing = refusing;
        this.region = config.region();
    }

    /**
     * @param parameters of the path
     * @return fails with {@link ApiError}
     */
    Uni<Caller> admit(Identity who, Need need, MultivaluedMap<String, String> parameters, RoutingContext context) {
        String asked = project(who, parameters.getFirst(Doorkeeper.PROJECT), context);
        Uni<Optional<Entry.Project>> opened = asked == null
                ? Uni.createFrom().item(Optional.empty())
                : projects.open(who, asked).invoke(found -> requireOwn(found, context));
        return opened.chain(project -> granted(who, need, project.orElse(null), parameters, context)
                .map(granted -> caller(who, asked, granted, context)));
    }

    private Uni<Boolean> granted(
            Identity who,
            Need need,
            Entry.@Nullable Project project,
            MultivaluedMap<String, String> parameters,
            RoutingContext context) {
        return switch (need.permission().orElseThrow()) {
            case Permission.Anybody _ -> Uni.createFrom().item(true);
            case Permission.Known _ ->
                who.policy() == null || reads(context)
                        ? Uni.createFrom().item(true)
                        : Uni.createFrom().failure(forbidden("this with a narrowed key", context));
            case Permission.OperatorsOwn _ ->
                Authorizer.runsTheCloud(who)
                        ? Uni.createFrom().item(true)
                        : Uni.createFrom().failure(forbidden("an operator's own operation", context));
            case Permission.Granted granted ->
                authorizer
                        .decide(who, target(who, need, project, parameters, context))
                        .map(decision -> {
                            if (!decision.allowed()
                                    && !(granted.orOwn() && decision.outcome() == Outcome.NOT_GRANTED)) {
                                tell(who, granted, decision);
                                throw forbidden(granted.action(), context);
                            }
                            return decision.allowed();
                        });
        };
    }

    private static boolean reads(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private Target target(
            Identity who,
            Need need,
            Entry.@Nullable Project project,
            MultivaluedMap<String, String> parameters,
            RoutingContext context) {
        ActionName action = need.action();
        if (action == null) {
            throw new IllegalStateException("only what a policy has to allow has a target");
        }
        return new Target(
                action,
                project,
                need.resource(region, who.domainId(), parameters),
                GlobalKeys.of(who, action.service(), project, Arrival.occasion(context)));
    }

    private static Caller caller(Identity who, @Nullable String project, boolean granted, RoutingContext context) {
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
    }

    private void requireOwn(Optional<Entry.Project> project, RoutingContext context) {
        if (project.isEmpty()) {
            throw refusing.error(Problem.WRONG_PROJECT, "The project is not one of the caller's", context);
        }
    }

    private static @Nullable String project(Identity who, @Nullable String inPath, RoutingContext context) {
        if (inPath != null) {
            return inPath;
        }
        String inHeader = context.request().getHeader("X-Project-Id");
        return inHeader == null || inHeader.isEmpty() ? who.boundTo() : inHeader;
    }

    private static void tell(Identity who, Permission.Granted needed, Decision decision) {
        LOG.debugf(
                "A request is not allowed user=%s action=%s decision=%s ground=%s",
                who.userId(), needed.action(), decision.outcome(), decision.ground());
    }

    private ApiError forbidden(String action, RoutingContext context) {
        return refusing.error(Problem.FORBIDDEN, "Policy doesn't allow %s to be performed.".formatted(action), context);
    }
}
