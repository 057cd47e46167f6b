package io.postern.endpoint.service.api;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.endpoint.service.domain.ServiceCommand.DeleteService;
import io.postern.endpoint.service.domain.ServiceCommand.RequestService;
import io.postern.endpoint.service.projection.Connected;
import io.postern.endpoint.service.projection.ServiceView;
import io.postern.endpoint.service.projection.Services;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Endpoint services as their provider sees them (API reference, VPC Endpoint Services). */
@Path("/v1/{project_id}/vpc-endpoint-services")
public class ServiceResource {

    private static final Set<String> STATUSES = Set.of("creating", "available", "failed", "deleting");

    private final Call call;
    private final Journal journal;
    private final Services services;
    private final Connected connected;
    private final Blockers blockers;
    private final EndpointConfig config;
    private final String region;

    ServiceResource(
            Call call,
            Journal journal,
            Services services,
            Connected connected,
            Blockers blockers,
            EndpointConfig config,
            @ConfigProperty(name = "postern.region") String region) {
        this.call = call;
        this.journal = journal;
        this.services = services;
        this.connected = connected;
        this.blockers = blockers;
        this.config = config;
        this.region = region;
    }

    /** A page of services; {@code total_count} counts all that match. */
    public record ServiceList(List<ServiceAnswer> endpointServices, long totalCount) {}

    @POST
    @Action("vpcep:epservices:create")
    public Uni<ServiceAnswer> create(@Nullable CreateService body) {
        Caller caller = call.caller();
        Origin origin = call.origin();
        String id = call.newId().toString();
        RequestService command = new RequestService(Wire.body(body).details(id, caller, region, config, call.at()));
        return journal.execute(origin, order(id, caller.project(), command))
                .chain(asked -> journal.await(
                        SERVICES, asked, now -> !(now instanceof Service.Creating), config.outcomeTimeout()))
                .chain(stored -> outcome(origin, stored));
    }

    /** A service that could not be made is told in the answer, and taken back. */
    private Uni<ServiceAnswer> outcome(Origin origin, Stored<Service> stored) {
        return switch (stored.state()) {
            case Service.Failed failed -> {
                ApiError error = new ApiError(400, ServiceCodes.code(failed.reason()), failed.text());
                DeleteService takeBack = new DeleteService(new ServiceId(stored.id()), failed.updatedAt());
                yield journal.execute(origin.withdrawing(), order(stored.id(), stored.tenant(), takeBack))
                        .chain(() -> Uni.createFrom().failure(error));
            }
            case Service.Known known -> {
                call.answering(stored);
                yield Uni.createFrom().item(ServiceAnswer.of(known, null));
            }
            case Service.NotRequested _ -> throw new IllegalStateException("a service was requested and is not there");
        };
    }

    @GET
    @Action("vpcep:epservices:list")
    public Uni<ServiceList> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String offset,
            @RestQuery("sort_key") @Nullable String sortKey,
            @RestQuery("sort_dir") @Nullable String sortDir,
            @RestQuery @Nullable String id,
            @RestQuery("endpoint_service_name") @Nullable String name,
            @RestQuery @Nullable String status) {
        String wanted = Wire.given(status);
        if (wanted != null && !STATUSES.contains(wanted)) {
            throw Wire.bad("EndPoint.0019", "Expected status to be one of " + STATUSES);
        }
        Services.Filter filter = new Services.Filter(Wire.given(id), Wire.given(name), wanted);
        return services.own(call.caller().project(), filter, Wire.PAGES.page(limit, offset, sortKey, sortDir))
                .chain(this::counted);
    }

    private Uni<ServiceList> counted(ViewQuery.Page<ServiceView> page) {
        return connected
                .count(page.rows().stream().map(ServiceView::id).toList())
                .map(counts -> new ServiceList(
                        page.rows().stream()
                                .map(row -> ServiceAnswer.of(known(row), counts.getOrDefault(row.id(), 0)))
                                .toList(),
                        page.total()));
    }

    @GET
    @Path("/{service_id}")
    @Action("vpcep:epservices:get")
    public Uni<ServiceAnswer> show(@RestPath("service_id") String id) {
        return own(id).map(row -> ServiceAnswer.of((Service.Known) call.answering(row.stored(SERVICES)), null));
    }

    @DELETE
    @Path("/{service_id}")
    @Action("vpcep:epservices:delete")
    public Uni<Void> delete(@RestPath("service_id") String id) {
        Origin origin = call.origin();
        Instant at = call.at();
        return own(id).chain(row ->
                        journal.execute(origin, order(id, row.tenant(), new DeleteService(new ServiceId(id), at))))
                .onFailure(Blockers::block)
                .recoverWithUni(() -> blockers.named(id))
                .chain(asked ->
                        journal.await(SERVICES, asked, now -> now instanceof Service.Deleted, config.outcomeTimeout()))
                .replaceWithVoid();
    }

    private Uni<ServiceView> own(String id) {
        return services.own(call.caller().project(), id).map(found -> found.orElseThrow(() -> OwnServices.unknown(id)));
    }

    private static Order<Service, ServiceCommand, ?> order(String id, String project, ServiceCommand command) {
        return new Order<>(SERVICES, id, project, command);
    }

    private static Service.Known known(ServiceView row) {
        return (Service.Known) row.stored(SERVICES).state();
    }
}
