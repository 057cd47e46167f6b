package io.postern.iam.catalog.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.iam.DomainId;
import io.postern.iam.api.Links;
import io.postern.iam.catalog.Catalog;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

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
            throw new ApiError(404, "IAM.0004", "Could not find region: " + id);
        }
        return new OneRegion(region(uri));
    }

    private Region region(UriInfo uri) {
        return new Region(
                region, "public", "", Map.of("en-us", region, "zh-cn", region), Links.to(uri, "v3/regions/" + region));
    }
}
