package io.postern.iam.project.domain;

import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import java.time.Instant;

/** What happens to a project. Published and kept for ever: members may be added, never changed. */
public sealed interface ProjectEvent {

    /** A domain has a share in a region; the name is the region's id, or starts with it. */
    record ProjectCreated(ProjectId id, DomainId domain, String name, String description, Instant at)
            implements ProjectEvent {}
}
