package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.api.OwnEndpoints;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand;
import io.postern.endpoint.endpoint.domain.EndpointCommand.OpenEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RouteEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SetEndpointPolicy;
import io.postern.endpoint.endpoint.domain.EndpointPolicy;
import io.postern.endpoint.service.domain.Service;
import io.postern.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a consumer changes of its endpoint (API reference, VPC Endpoints). */
@Path("/v1/{project_id}/vpc-endpoints")
public class EndpointChangeResource {

    private final Call call;
    private final Journal journal;
    private final OwnEndpoints endpoints;
    private final EndpointConfig config;

    EndpointChangeResource(Call call, Journal journal, OwnEndpoints endpoints, EndpointConfig config) {
        this.call = call;
        this.journal = journal;
        this.endpoints = endpoints;
        this.config = config;
    }

    /** Who may use the endpoint; what is absent stays, an empty list removes all. */
    public record WhitelistBody(
            @Nullable List<@Nullable String> whitelist,
            @Nullable Boolean enableWhitelist) {}

    /** Route tables, all of them. */
    public record RouteTablesBody(@Nullable List<@Nullable String> routetables) {}

    /** Route tables, as they are now. */
    public record RouteTablesAnswer(List<String> routetables) {}

    /** Statements of a gateway, or the document of any other endpoint. */
    public record PolicyBody(
            @Nullable List<@Nullable StatementBody> policyStatement,
            @Nullable Object policyDocument) {}

    @PUT
    @Path("/{endpoint_id}")
    @Action("vpcep:endpoints:update")
    public Uni<EndpointAnswer> update(@RestPath("endpoint_id") String id, @Nullable WhitelistBody body) {
        WhitelistBody asked = Wire.body(body);
        List<String> whitelist = Addresses.whitelist(asked.whitelist(), config.maxWhitelist());
        return execute(new OpenEndpoint(new EndpointId(id), asked.enableWhitelist(), whitelist, call.at()))
                .chain(this::answer);
    }

    @PUT
    @Path("/{endpoint_id}/routetables")
    @Action("vpcep:epRouters:update")
    public Uni<RouteTablesAnswer> route(@RestPath("endpoint_id") String id, @Nullable RouteTablesBody body) {
        List<String> tables = RouteTables.of(Wire.body(body).routetables());
        if (tables == null || tables.isEmpty()) {
            throw Wire.bad("EndPoint.2040", "Expected routetables to have at least one id");
        }
        return execute(new RouteEndpoint(new EndpointId(id), tables, call.at()))
                .map(endpoint ->
                        new RouteTablesAnswer(endpoint.details().options().routeTables()));
    }

    @PUT
    @Path("/{endpoint_id}/policy")
    @Action("vpcep:endpoints:update")
    public Uni<EndpointAnswer> limit(@RestPath("endpoint_id") String id, @Nullable PolicyBody body) {
        PolicyBody asked = Wire.body(body);
        EndpointPolicy policy = Policies.of(asked.policyStatement(), asked.policyDocument());
        if (policy == null) {
            throw Wire.bad("EndPoint.2048", "Expected policy_statement or policy_document");
        }
        return execute(new SetEndpointPolicy(new EndpointId(id), policy, call.at()))
                .chain(this::answer);
    }

    /** Back to the policy that every endpoint has that never said anything else. */
    @DELETE
    @Path("/{endpoint_id}/policy")
    @Action("vpcep:endpoints:delete")
    public Uni<EndpointAnswer> unlimit(@RestPath("endpoint_id") String id) {
        return execute(new SetEndpointPolicy(new EndpointId(id), null, call.at()))
                .chain(this::answer);
    }

    private Uni<Endpoint.Known> execute(EndpointCommand command) {
        return endpoints
                .execute(call.origin(), call.caller().project(), command)
                .map(stored -> (Endpoint.Known) call.answering(stored));
    }

    private Uni<EndpointAnswer> answer(Endpoint.Known endpoint) {
        return journal.load(SERVICES, endpoint.details().service().value())
                .map(service -> EndpointAnswer.of(
                        endpoint,
                        service.state() instanceof Service.Known known
                                ? known.details().name()
                                : endpoint.details().serviceName()));
    }
}
