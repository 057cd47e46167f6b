package io.postern.iam.project.domain;

import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.WhyNot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a project. Published and kept for ever: members may be added, never changed. */
public sealed interface ProjectEvent {

    /** A project is asked for: quota is not held yet. The members are those of {@link ProjectCreated}. */
    record ProjectRequested(
            ProjectId id, DomainId domain, @Nullable ProjectId parent, String name, String description, Instant at)
            implements ProjectEvent {}

    /** It was asked for and does not come: there is no quota for it, or nobody waits any more to hear. */
    record ProjectWithdrawn(ProjectId id, DomainId domain, WhyNot reason, String text, Instant at)
            implements ProjectEvent {}

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
