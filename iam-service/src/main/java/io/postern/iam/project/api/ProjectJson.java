package io.postern.iam.project.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.iam.api.Links;
import io.postern.iam.project.domain.Project;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

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
                    project.domain().value(),
                    project.description(),
                    true,
                    false,
                    Links.to(uri, "v3/projects/" + project.id()));
        }
    }
}
