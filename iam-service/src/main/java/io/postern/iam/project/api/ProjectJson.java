package io.postern.iam.project.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.iam.ProjectId;
import io.postern.iam.api.Links;
import io.postern.iam.project.domain.Project;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the project API. */
final class ProjectJson {

    private ProjectJson() {}

    record One(P project) {}

    record Many(List<P> projects, Links links) {
        static Many of(List<Project.Active> projects, UriInfo uri) {
            return new Many(projects.stream().map(project -> P.of(project, uri)).toList(), Links.of(uri));
        }
    }

    /** @param parentId the domain's id, for the project every region has */
    record P(
            String id,
            String name,
            String domainId,
            String parentId,
            String description,
            boolean enabled,
            @JsonProperty("is_domain") boolean isDomain,
            Links.Self links) {

        static P of(Project.Active project, UriInfo uri) {
            return new P(
                    project.id().value(),
                    project.name(),
                    project.domain().value(),
                    parent(project),
                    project.description(),
                    !project.suspended(),
                    false,
                    Links.to(uri, "v3/projects/" + project.id()));
        }
    }

    private static String parent(Project.Active project) {
        ProjectId parent = project.parent();
        return parent == null ? project.domain().value() : parent.value();
    }

    record Body(@Nullable Wanted project) {}

    record Wanted(
            @Nullable String name,
            @Nullable String parentId,
            @Nullable String domainId,
            @Nullable String description,
            @Nullable String status) {}

    record WithStatus(Status project) {}

    record Status(
            String id,
            String name,
            String domainId,
            String parentId,
            String description,
            boolean enabled,
            @JsonProperty("is_domain") boolean isDomain,
            String status) {

        static Status of(Project.Active project) {
            return new Status(
                    project.id().value(),
                    project.name(),
                    project.domain().value(),
                    parent(project),
                    project.description(),
                    !project.suspended(),
                    false,
                    project.suspended() ? "suspended" : "normal");
        }
    }
}
