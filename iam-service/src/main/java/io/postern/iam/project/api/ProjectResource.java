package io.postern.iam.project.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.api.PageNumber;
import io.postern.iam.project.projection.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Projects of the caller's own domain. Every known caller may list those he can enter: the SDK asks for the one with
 * the region's name before it can do anything else.
 */
@Path("/v3")
public class ProjectResource {

    private static final int ALL = 1000;

    private final Call call;
    private final Projects projects;

    ProjectResource(Call call, Projects projects) {
        this.call = call;
        this.projects = projects;
    }

    @GET
    @Path("/projects")
    @Authenticated
    public Uni<ProjectJson.Many> list(
            UriInfo uri,
            @RestQuery @Nullable String name,
            @RestQuery("domain_id") @Nullable String domainId,
            @RestQuery("parent_id") @Nullable String parentId,
            @RestQuery @Nullable String enabled,
            @RestQuery("is_domain") @Nullable String isDomain,
            @RestQuery @Nullable String page,
            @RestQuery("per_page") @Nullable String perPage) {
        String own = call.caller().domainId();
        PageNumber slice = PageNumber.of(page, perPage, ALL);
        boolean none =
                other(domainId, own) || other(parentId, own) || other(enabled, "true") || other(isDomain, "false");
        return none
                ? Uni.createFrom().item(() -> ProjectJson.Many.of(List.of(), uri))
                : projects.of(new DomainId(own), name, slice.offset(), slice.limit())
                        .map(found -> ProjectJson.Many.of(found, uri));
    }

    @GET
    @Path("/auth/projects")
    @Authenticated
    public Uni<ProjectJson.Many> enterable(UriInfo uri) {
        return projects.of(new DomainId(call.caller().domainId()), null, 0, ALL)
                .map(found -> ProjectJson.Many.of(found, uri));
    }

    /** The parameter is not called {@code project_id}: a project that is not the caller's is unknown here, not wrong. */
    @GET
    @Path("/projects/{id}")
    @Authenticated
    public Uni<ProjectJson.One> show(UriInfo uri, @RestPath String id) {
        String own = call.caller().domainId();
        return projects.get(new ProjectId(id))
                .map(found -> found.filter(project -> project.domain().value().equals(own))
                        .map(project -> new ProjectJson.One(ProjectJson.P.of(project, uri)))
                        .orElseThrow(() -> new ApiError(404, "IAM.0004", "Could not find project: " + id)));
    }

    private static boolean other(@Nullable String asked, String is) {
        return asked != null && !asked.isEmpty() && !asked.equalsIgnoreCase(is);
    }
}
