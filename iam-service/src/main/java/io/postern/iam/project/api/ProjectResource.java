package io.postern.iam.project.api;

import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.Ids;
import io.postern.iam.ProjectId;
import io.postern.iam.api.Members;
import io.postern.iam.api.Own;
import io.postern.iam.api.PageNumber;
import io.postern.iam.project.ProjectChanges;
import io.postern.iam.project.domain.Project;
import io.postern.iam.project.domain.ProjectCommand.RequestProject;
import io.postern.iam.project.domain.ProjectCommand.UpdateProject;
import io.postern.iam.project.projection.Projects;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Projects of the caller's own domain. Every known caller may list those he can enter: the SDK asks for the one with
 * the region's name before it can do anything else. Path parameters are not called {@code project_id}: a project that
 * is not the caller's is unknown here, not wrong.
 */
@Path("/v3")
public class ProjectResource {

    private static final int ALL = 1000;
    private static final int LONGEST_DESCRIPTION = 255;

    private final Call call;
    private final Projects projects;
    private final ProjectChanges changes;

    ProjectResource(Call call, Projects projects, ProjectChanges changes) {
        this.call = call;
        this.projects = projects;
        this.changes = changes;
    }

    @POST
    @Path("/projects")
    @Action("iam:projects:createProject")
    @ResponseStatus(201)
    public Uni<ProjectJson.One> create(ProjectJson.Body body, UriInfo uri) {
        ProjectJson.Wanted wanted = required("project", body.project());
        DomainId domain = Own.domain(call.caller(), wanted.domainId());
        RequestProject command = new RequestProject(
                new ProjectId(Ids.hex(call.newId())),
                domain,
                new ProjectId(required("project.parent_id", wanted.parentId())),
                required("project.name", wanted.name()),
                Members.text("project.description", wanted.description(), LONGEST_DESCRIPTION),
                call.at());
        return changes.create(command, call.origin()).map(stored -> answer(stored, uri));
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
        boolean none = other(domainId, own) || other(isDomain, "false");
        return none
                ? Uni.createFrom().item(() -> ProjectJson.Many.of(List.of(), uri))
                : projects.of(
                                new DomainId(own),
                                given(name),
                                given(parentId),
                                given(enabled) == null ? null : Boolean.valueOf(enabled),
                                slice.offset(),
                                slice.limit())
                        .map(found -> ProjectJson.Many.of(found, uri));
    }

    @GET
    @Path("/auth/projects")
    @Authenticated
    public Uni<ProjectJson.Many> enterable(UriInfo uri) {
        return mine(uri);
    }

    /** Everybody may ask for his own; all of the domain's can be entered by all of its users. */
    @GET
    @Path("/users/{user_id}/projects")
    @Action(value = "iam:projects:listProjectsForUser", orOwn = true)
    public Uni<ProjectJson.Many> ofUser(@RestPath("user_id") String user, UriInfo uri) {
        Own.orGranted(call.caller(), user);
        DomainId domain = domain();
        return changes.userKnown(domain, user)
                .chain(() -> projects.of(domain, null, null, true, 0, ALL))
                .map(found -> ProjectJson.Many.of(found, uri));
    }

    @GET
    @Path("/projects/{id}")
    @Authenticated
    public Uni<ProjectJson.One> show(UriInfo uri, @RestPath String id) {
        return changes.known(domain(), new ProjectId(id)).map(stored -> answer(stored, uri));
    }

    @PATCH
    @Path("/projects/{id}")
    @Action("iam:projects:updateProject")
    public Uni<ProjectJson.One> update(UriInfo uri, @RestPath String id, ProjectJson.Body body) {
        ProjectJson.Wanted wanted = required("project", body.project());
        if (wanted.name() == null && wanted.description() == null) {
            throw new ApiError(400, Members.MISSING, "Expected project.name or project.description");
        }
        String description = wanted.description() == null
                ? null
                : Members.text("project.description", wanted.description(), LONGEST_DESCRIPTION);
        ProjectId project = new ProjectId(id);
        return changes.change(
                        domain(),
                        project,
                        new UpdateProject(project, wanted.name(), description, null, call.at()),
                        call.origin())
                .map(stored -> answer(stored, uri));
    }

    /** Only an empty one (ADR 0063); nobody can enter it any more. */
    @DELETE
    @Path("/projects/{id}")
    @Action("iam:projects:deleteProject")
    public Uni<Void> delete(@RestPath String id) {
        return changes.delete(domain(), new ProjectId(id), call.origin(), call.at());
    }

    private Uni<ProjectJson.Many> mine(UriInfo uri) {
        return projects.of(domain(), null, null, true, 0, ALL).map(found -> ProjectJson.Many.of(found, uri));
    }

    private ProjectJson.One answer(Stored<Project> stored, UriInfo uri) {
        return new ProjectJson.One(ProjectJson.P.of((Project.Active) call.answering(stored), uri));
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static boolean other(@Nullable String asked, String is) {
        return asked != null && !asked.isEmpty() && !asked.equalsIgnoreCase(is);
    }
}
