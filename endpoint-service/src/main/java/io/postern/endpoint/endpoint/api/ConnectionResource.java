package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.OffsetPage;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand;
import io.postern.endpoint.endpoint.domain.EndpointCommand.AcceptEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RejectEndpoint;
import io.postern.endpoint.endpoint.projection.Endpoints;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who connects to a service, and the provider's word on it (API reference, Connection Management). */
@Path("/v1/{project_id}/vpc-endpoint-services/{service_id}/connections")
public class ConnectionResource {

    private static final Set<String> STATUSES =
            Set.of("creating", "pendingAcceptance", "accepted", "rejected", "failed", "deleting");

    private final Call call;
    private final Journal journal;
    private final Endpoints endpoints;
    private final OwnServices services;

    ConnectionResource(Call call, Journal journal, Endpoints endpoints, OwnServices services) {
        this.call = call;
        this.journal = journal;
        this.endpoints = endpoints;
        this.services = services;
    }

    /** A page of connections; {@code total_count} counts all that match. */
    public record ConnectionList(List<ConnectionBody> connections, long totalCount) {}

    /** {@code receive} or {@code reject}, for exactly one endpoint. */
    public record ConnectionAction(
            @Nullable String action, @Nullable List<@Nullable String> endpoints) {}

    /** The connection as it is now. */
    public record ConnectionActionAnswer(List<ConnectionBody> connections) {}

    @GET
    @Action("vpcep:connections:list")
    public Uni<ConnectionList> list(
            @RestPath("service_id") String service,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String offset,
            @RestQuery("sort_key") @Nullable String sortKey,
            @RestQuery("sort_dir") @Nullable String sortDir,
            @RestQuery @Nullable String id,
            @RestQuery("marker_id") @Nullable String markerId,
            @RestQuery @Nullable String status) {
        OffsetPage page = Wire.PAGES.page(limit, offset, sortKey, sortDir);
        String wanted = Wire.given(status);
        if (wanted != null && !STATUSES.contains(wanted)) {
            throw Wire.bad("EndPoint.0019", "Expected status to be one of " + STATUSES);
        }
        Endpoints.ConnectionFilter filter =
                new Endpoints.ConnectionFilter(Wire.given(id), marker(Wire.given(markerId)), wanted);
        return services.load(call.caller().project(), service)
                .chain(() -> endpoints.connections(service, filter, page))
                .map(found -> new ConnectionList(
                        found.rows().stream()
                                .map(row -> ConnectionBody.of(
                                        (Endpoint.Known) row.stored(ENDPOINTS).state()))
                                .toList(),
                        found.total()));
    }

    @POST
    @Path("/action")
    @Action("vpcep:connections:update")
    public Uni<ConnectionActionAnswer> act(@RestPath("service_id") String service, @Nullable ConnectionAction body) {
        ConnectionAction asked = Wire.body(body);
        EndpointId endpoint = endpoint(asked.endpoints());
        Origin origin = call.origin();
        EndpointCommand command = command(asked.action(), endpoint, new ServiceId(service), origin, call.at());
        return services.load(call.caller().project(), service)
                .chain(() -> journal.execute(origin, new Order<>(ENDPOINTS, endpoint.value(), "", command)))
                .map(stored -> new ConnectionActionAnswer(List.of(ConnectionBody.of((Endpoint.Known) stored.state()))));
    }

    static EndpointCommand command(
            @Nullable String action, EndpointId endpoint, ServiceId service, Origin origin, Instant at) {
        return switch (action) {
            case "receive" -> new AcceptEndpoint(endpoint, service, origin.actor(), at);
            case "reject" -> new RejectEndpoint(endpoint, service, origin.actor(), at);
            case null, default -> throw Wire.bad("EndPoint.2027", "Expected action to be receive or reject");
        };
    }

    private static EndpointId endpoint(@Nullable List<@Nullable String> ids) {
        if (ids == null || ids.size() != 1) {
            throw Wire.bad("EndPoint.2031", "Expected endpoints to have exactly one id");
        }
        return new EndpointId(Wire.id(ids.getFirst(), "endpoints", "EndPoint.2017"));
    }

    private static @Nullable Integer marker(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Wire.bad("EndPoint.0021", "Expected marker_id to be a number");
        }
    }
}
