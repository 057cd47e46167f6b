package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;
import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.api.OwnEndpoints;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DeleteEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RequestEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.WithdrawEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import io.postern.endpoint.endpoint.projection.EndpointView;
import io.postern.endpoint.endpoint.projection.Endpoints;
import io.postern.endpoint.endpoint.projection.MarkerIds;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Endpoints as their consumer sees them (API reference, VPC Endpoints). */
@Path("/v1/{project_id}/vpc-endpoints")
public class EndpointResource {

    private final Call call;
    private final Journal journal;
    private final Endpoints endpoints;
    private final MarkerIds markers;
    private final EndpointConfig config;
    private final String region;

    EndpointResource(
            Call call,
            Journal journal,
            Endpoints endpoints,
            MarkerIds markers,
            EndpointConfig config,
            @ConfigProperty(name = "postern.region") String region) {
        this.call = call;
        this.journal = journal;
        this.endpoints = endpoints;
        this.markers = markers;
        this.config = config;
        this.region = region;
    }

    /** A page of endpoints; {@code total_count} counts all that match. */
    public record EndpointList(List<EndpointAnswer> endpoints, long totalCount) {}

    /** Answers with the outcome if it comes in time, with an endpoint that is {@code creating} if it does not. */
    @POST
    @Action("vpcep:endpoints:create")
    public Uni<EndpointAnswer> create(@Nullable CreateEndpoint body) {
        Wanted wanted = Wire.body(body).wanted(config);
        Caller caller = call.caller();
        Origin origin = call.origin();
        Instant at = call.at();
        EndpointId id = new EndpointId(call.newId().toString());
        return markers.next()
                .map(marker -> new Wanted.Request(id, marker, caller, dnsName(id), at))
                .chain(request -> journal.execute(origin, () -> proposal(request, wanted)))
                .map(states -> requested(states.get(id.value())))
                .chain(asked -> journal.await(
                        ENDPOINTS, asked, now -> !(now instanceof Endpoint.Creating), config.outcomeTimeout()))
                .chain(stored -> outcome(origin, stored));
    }

    private String dnsName(EndpointId id) {
        return "vpcep-%s.%s.%s".formatted(id.value(), region, config.dnsSuffix());
    }

    /** What the service says is read now and guarded: if it changes before the append, it is asked again. */
    private Uni<Proposal> proposal(Wanted.Request request, Wanted wanted) {
        return journal.load(SERVICES, wanted.service().value()).map(service -> {
            EndpointDetails details = wanted.details(request, service.state());
            RequestEndpoint command =
                    new RequestEndpoint(details, service.state().admission(details.domain()));
            return Proposal.of(
                    new Order<>(ENDPOINTS, details.id().value(), details.project(), command),
                    Guard.on(SERVICES, service));
        });
    }

    @SuppressWarnings("unchecked") // the id is that of an endpoint
    private static Stored<Endpoint> requested(@Nullable Stored<?> stored) {
        if (stored == null) {
            throw new IllegalStateException("an endpoint was requested and is not there");
        }
        return (Stored<Endpoint>) stored;
    }

    /** An endpoint that could not be connected is told in the answer, and taken back. */
    private Uni<EndpointAnswer> outcome(Origin origin, Stored<Endpoint> stored) {
        return switch (stored.state()) {
            case Endpoint.Failed failed -> {
                ApiError error = new ApiError(400, EndpointCodes.code(failed.reason()), failed.text());
                WithdrawEndpoint takeBack = new WithdrawEndpoint(new EndpointId(stored.id()), failed.updatedAt());
                yield journal.execute(
                                origin.withdrawing(), new Order<>(ENDPOINTS, stored.id(), stored.tenant(), takeBack))
                        .chain(() -> Uni.createFrom().failure(error));
            }
            case Endpoint.Known known -> {
                call.answering(stored);
                yield Uni.createFrom().item(EndpointAnswer.of(known));
            }
            case Endpoint.NotRequested _ ->
                throw new IllegalStateException("an endpoint was requested and is not there");
        };
    }

    @GET
    @Action("vpcep:endpoints:list")
    public Uni<EndpointList> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String offset,
            @RestQuery("sort_key") @Nullable String sortKey,
            @RestQuery("sort_dir") @Nullable String sortDir,
            @RestQuery @Nullable String id,
            @RestQuery("endpoint_service_name") @Nullable String serviceName,
            @RestQuery("vpc_id") @Nullable String vpc) {
        Endpoints.Filter filter = new Endpoints.Filter(Wire.given(id), Wire.given(serviceName), Wire.given(vpc));
        return endpoints
                .own(call.caller().project(), filter, Wire.PAGES.page(limit, offset, sortKey, sortDir))
                .map(page -> new EndpointList(
                        page.rows().stream().map(EndpointResource::answer).toList(), page.total()));
    }

    @GET
    @Path("/{endpoint_id}")
    @Action("vpcep:endpoints:get")
    public Uni<EndpointAnswer> show(@RestPath("endpoint_id") String id) {
        return own(id).map(row ->
                EndpointAnswer.of((Endpoint.Known) call.answering(row.stored(ENDPOINTS)), row.serviceName()));
    }

    @DELETE
    @Path("/{endpoint_id}")
    @Action("vpcep:endpoints:delete")
    public Uni<Void> delete(@RestPath("endpoint_id") String id) {
        Origin origin = call.origin();
        DeleteEndpoint command = new DeleteEndpoint(new EndpointId(id), call.at());
        return own(id).chain(row -> journal.execute(origin, new Order<>(ENDPOINTS, id, row.tenant(), command)))
                .chain(asked -> journal.await(
                        ENDPOINTS, asked, now -> now instanceof Endpoint.Deleted, config.outcomeTimeout()))
                .replaceWithVoid();
    }

    private Uni<EndpointView> own(String id) {
        return endpoints
                .own(call.caller().project(), id)
                .map(found -> found.orElseThrow(() -> OwnEndpoints.unknown(id)));
    }

    static EndpointAnswer answer(EndpointView row) {
        return EndpointAnswer.of((Endpoint.Known) row.stored(ENDPOINTS).state(), row.serviceName());
    }
}
