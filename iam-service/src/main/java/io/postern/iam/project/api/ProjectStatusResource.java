package io.postern.iam.project.api;

import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.api.Members;
import io.postern.iam.project.ProjectChanges;
import io.postern.iam.project.domain.Project;
import io.postern.iam.project.domain.ProjectCommand.UpdateProject;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Whether anybody can work in a project. */
@Path("/v3-ext/projects/{id}")
public class ProjectStatusResource {

    private final Call call;
    private final ProjectChanges changes;

    ProjectStatusResource(Call call, ProjectChanges changes) {
        this.call = call;
        this.changes = changes;
    }

    @GET
    @Authenticated
    public Uni<ProjectJson.WithStatus> show(@RestPath String id) {
        return changes.known(domain(), new ProjectId(id))
                .map(stored ->
                        new ProjectJson.WithStatus(ProjectJson.Status.of((Project.Active) call.answering(stored))));
    }

    @PUT
    @Action("iam:projects:updateProject")
    public Uni<Void> update(@RestPath String id, ProjectJson.Body body) {
        String status =
                required("project.status", required("project", body.project()).status());
        boolean suspended =
                switch (status) {
                    case "suspended" -> true;
                    case "normal" -> false;
                    default -> throw Members.wrong("project.status", "normal or suspended");
                };
        ProjectId project = new ProjectId(id);
        return changes.change(
                        domain(), project, new UpdateProject(project, null, null, suspended, call.at()), call.origin())
                .replaceWithVoid();
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
