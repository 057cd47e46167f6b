package io.postern.iam.project.domain;

import io.postern.iam.Admission;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of a project. */
public sealed interface ProjectCommand {

    /** See {@link ProjectEvent.ProjectRequested}: it comes when quota is held for it. */
    record RequestProject(
            ProjectId id, DomainId domain, @Nullable ProjectId parent, String name, String description, Instant at)
            implements ProjectCommand {}

    /** Whether it comes. */
    record SettleProject(ProjectId id, Admission admission, Instant at) implements ProjectCommand {}

    /**
     * Without being asked for, as the one that every account has in the region.
     *
     * @param parent the region's project; null for that one itself
     */
    record CreateProject(
            ProjectId id, DomainId domain, @Nullable ProjectId parent, String name, String description, Instant at)
            implements ProjectCommand {}

    /** @param name and the others: null leaves it as it is */
    record UpdateProject(
            ProjectId id,
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean suspended,
            Instant at) implements ProjectCommand {}

    record DeleteProject(ProjectId id, Instant at) implements ProjectCommand {}
}
