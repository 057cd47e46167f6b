package io.postern.endpoint.service.api;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.CloudOffer;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceDetails;
import io.postern.endpoint.service.projection.ServiceView;
import io.postern.endpoint.service.projection.Services;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Endpoint services as consumers see them (API reference, Querying Basic Information, and Public Services). */
@Path("/v1/{project_id}/vpc-endpoint-services")
public class OfferedServiceResource {

    private final Call call;
    private final Services services;

    OfferedServiceResource(Call call, Services services) {
        this.call = call;
        this.services = services;
    }

    /**
     * What a consumer may know of a service.
     *
     * @param owner only of cloud services
     * @param isCharge whether an endpoint to it is billed
     */
    public record OfferAnswer(
            String id,
            String serviceName,
            String serviceType,
            @Nullable String owner,
            boolean isCharge,
            boolean enablePolicy,
            String createdAt) {
        static OfferAnswer of(ServiceDetails details) {
            CloudOffer cloud = details.cloud();
            return new OfferAnswer(
                    details.id().value(),
                    details.name(),
                    details.serviceType(),
                    cloud == null ? null : cloud.owner(),
                    cloud == null || cloud.charged(),
                    details.options().policyEnabled(),
                    Wire.time(details.createdAt()));
        }
    }

    /** A page of what the operator offers; {@code total_count} counts all that match. */
    public record OfferList(List<OfferAnswer> endpointServices, long totalCount) {}

    /** Only who may connect is told that a service is there: its own account, the whitelist's, and all of a cloud's. */
    @GET
    @Path("/describe")
    @Action("vpcep:epserviceDesc:get")
    public Uni<OfferAnswer> describe(
            @RestQuery @Nullable String id, @RestQuery("endpoint_service_name") @Nullable String name) {
        String wantedId = Wire.given(id);
        String wantedName = Wire.given(name);
        if ((wantedId == null) == (wantedName == null)) {
            throw Wire.bad("EndPoint.0002", "Expected either id or endpoint_service_name");
        }
        Caller caller = call.caller();
        return services.named(wantedId, wantedName)
                .map(found -> visible(found, caller).orElseThrow(() -> notFound(wantedId, wantedName)))
                .map(OfferAnswer::of);
    }

    private static Optional<ServiceDetails> visible(Optional<ServiceView> found, Caller caller) {
        DomainId domain = new DomainId(caller.domainId());
        return found.map(row -> (Service.Known) row.stored(SERVICES).state())
                .filter(service -> service.details().domain().equals(domain)
                        || service.admission(domain).admits())
                .map(Service.Known::details);
    }

    private static ApiError notFound(@Nullable String id, @Nullable String name) {
        return new ApiError(
                404,
                "EndPoint.0005",
                "Service name not found: expected %s in this region, but there is none"
                        .formatted(id == null ? name : id));
    }

    @GET
    @Path("/public")
    @Action("vpcep:pubEpservices:list")
    public Uni<OfferList> offered(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String offset,
            @RestQuery("sort_key") @Nullable String sortKey,
            @RestQuery("sort_dir") @Nullable String sortDir,
            @RestQuery @Nullable String id,
            @RestQuery("endpoint_service_name") @Nullable String name) {
        Services.Filter filter = new Services.Filter(Wire.given(id), Wire.given(name), null);
        return services.offeredToAll(filter, Wire.PAGES.page(limit, offset, sortKey, sortDir))
                .map(page -> new OfferList(
                        page.rows().stream()
                                .map(row ->
                                        ((Service.Known) row.stored(SERVICES).state()).details())
                                .map(OfferAnswer::of)
                                .toList(),
                        page.total()));
    }
}
