package io.postern.iam.project.domain;

import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import java.time.Instant;

/** What is asked of a project. */
public sealed interface ProjectCommand {

    record CreateProject(ProjectId id, DomainId domain, String name, String description, Instant at)
            implements ProjectCommand {}
}
