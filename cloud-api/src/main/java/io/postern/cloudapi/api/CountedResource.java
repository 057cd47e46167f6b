package io.postern.cloudapi.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.MarkerPage;
import io.postern.cloudapi.OperatorOnly;
import io.postern.cloudapi.quota.CountedResources;
import io.postern.cloudapi.quota.CountedView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What of this service holds quota, for those who compare it with the ledger. */
@Path("/operator/v1/counted")
public class CountedResource {

    private static final MarkerPage.Rules PAGES = new MarkerPage.Rules(1000, 10_000, "POSTERN.INVALID");

    private final CountedResources resources;

    CountedResource(CountedResources resources) {
        this.resources = resources;
    }

    /** What is counted here. */
    public record Kinds(List<String> kinds) {}

    /** A page, by id. */
    public record Page(List<CountedResources.Resource> resources) {}

    @GET
    @OperatorOnly
    public Kinds kinds() {
        return new Kinds(resources.kinds());
    }

    /** @param marker id of the last resource of the page before */
    @GET
    @Path("/{kind}")
    @OperatorOnly
    public Uni<Page> list(
            @RestPath String kind, @RestQuery @Nullable String limit, @RestQuery @Nullable String marker) {
        MarkerPage page = PAGES.page(limit, marker);
        CountedView view = resources
                .view(kind)
                .orElseThrow(() -> new ApiError(
                        404, "POSTERN.NOT_FOUND", "Expected one of %s, but not %s".formatted(resources.kinds(), kind)));
        return resources
                .of(view, Objects.requireNonNullElse(page.marker(), ""), page.limit())
                .map(Page::new);
    }
}
