package io.postern.iam.project.domain;

import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a project. Published and kept for ever: members may be added, never changed. */
public sealed interface ProjectEvent {

    /**
     * A domain has a share in a region; the name is the region's id, or starts with it.
     *
     * @param parent the region's project; null for that one itself
     */
    record ProjectCreated(
            ProjectId id, DomainId domain, @Nullable ProjectId parent, String name, String description, Instant at)
            implements ProjectEvent {}

    /**
     * All that can change, as it is now.
     *
     * @param suspended nobody can work in it
     */
    record ProjectUpdated(ProjectId id, DomainId domain, String name, String description, boolean suspended, Instant at)
            implements ProjectEvent {}

    /** Nobody can enter it any more. */
    record ProjectDeleted(ProjectId id, DomainId domain, Instant at) implements ProjectEvent {}
}
