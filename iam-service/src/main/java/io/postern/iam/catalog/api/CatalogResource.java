package io.postern.iam.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.iam.DomainId;
import io.postern.iam.api.Links;
import io.postern.iam.api.Members;
import io.postern.iam.catalog.Catalog;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The catalog and the one region of this installation. */
@Path("/v3")
public class CatalogResource {

    record Services(List<Catalog.Service> catalog, Links links) {}

    record Regions(List<Region> regions, Links links) {}

    record OneRegion(Region region) {}

    record Region(String id, String type, String description, Map<String, String> locales, Links.Self links) {}

    private final Call call;
    private final Catalog catalog;
    private final String region;

    CatalogResource(Call call, Catalog catalog, CloudApiConfig config) {
        this.call = call;
        this.catalog = catalog;
        this.region = config.region();
    }

    /** Of the request's project, else of the project that has the region's name. */
    @GET
    @Path("/auth/catalog")
    @Authenticated
    public Uni<Services> show(UriInfo uri) {
        Caller caller = call.caller();
        Uni<List<Catalog.Service>> services = caller.projectId() == null
                ? catalog.ofDomain(new DomainId(caller.domainId()))
                : Uni.createFrom().item(() -> catalog.of(caller.projectId()));
        return services.map(found -> new Services(found, Links.of(uri)));
    }

    @GET
    @Path("/regions")
    @Authenticated
    public Regions regions(UriInfo uri) {
        return new Regions(List.of(region(uri)), Links.of(uri));
    }

    @GET
    @Path("/regions/{region_id}")
    @Authenticated
    public OneRegion region(UriInfo uri, @RestPath("region_id") String id) {
        if (!id.equals(region)) {
            throw Members.notFound("region", id);
        }
        return new OneRegion(region(uri));
    }

    record AllServices(List<S> services, Links links) {}

    record OneService(S service) {}

    record S(String id, String name, String type, boolean enabled, String description, Links.Self links) {
        static S of(Catalog.Service service, UriInfo uri) {
            return new S(
                    service.id(),
                    service.name(),
                    service.type(),
                    true,
                    "",
                    Links.to(uri, "v3/services/" + service.id()));
        }
    }

    record AllEndpoints(List<E> endpoints, Links links) {}

    record OneEndpoint(E endpoint) {}

    record E(
            String id,
            String serviceId,
            @JsonProperty("interface") String kind,
            String region,
            String regionId,
            String url,
            boolean enabled,
            Links.Self links) {

        static E of(Catalog.Service service, Catalog.Endpoint endpoint, UriInfo uri) {
            return new E(
                    endpoint.id(),
                    service.id(),
                    endpoint.kind(),
                    endpoint.region(),
                    endpoint.regionId(),
                    endpoint.url(),
                    true,
                    Links.to(uri, "v3/endpoints/" + endpoint.id()));
        }
    }

    @GET
    @Path("/services")
    @Authenticated
    public AllServices services(UriInfo uri, @RestQuery @Nullable String type) {
        return new AllServices(
                catalog.templates().stream()
                        .filter(service -> type == null || type.equals(service.type()))
                        .map(service -> S.of(service, uri))
                        .toList(),
                Links.of(uri));
    }

    @GET
    @Path("/services/{service_id}")
    @Authenticated
    public OneService service(UriInfo uri, @RestPath("service_id") String id) {
        return services(uri, null).services().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .map(OneService::new)
                .orElseThrow(() -> Members.notFound("service", id));
    }

    @GET
    @Path("/endpoints")
    @Authenticated
    public AllEndpoints endpoints(
            UriInfo uri,
            @RestQuery("interface") @Nullable String kind,
            @RestQuery("service_id") @Nullable String serviceId) {
        return new AllEndpoints(
                catalog.templates().stream()
                        .flatMap(service -> service.endpoints().stream().map(endpoint -> E.of(service, endpoint, uri)))
                        .filter(endpoint -> kind == null || kind.equals(endpoint.kind()))
                        .filter(endpoint -> serviceId == null || serviceId.equals(endpoint.serviceId()))
                        .toList(),
                Links.of(uri));
    }

    @GET
    @Path("/endpoints/{endpoint_id}")
    @Authenticated
    public OneEndpoint endpoint(UriInfo uri, @RestPath("endpoint_id") String id) {
        return endpoints(uri, null, null).endpoints().stream()
                .filter(endpoint -> endpoint.id().equals(id))
                .findFirst()
                .map(OneEndpoint::new)
                .orElseThrow(() -> Members.notFound("endpoint", id));
    }

    private Region region(UriInfo uri) {
        return new Region(
                region, "public", "", Map.of("en-us", region, "zh-cn", region), Links.to(uri, "v3/regions/" + region));
    }
}
