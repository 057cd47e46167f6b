package io.postern.quota.application.domain;

import io.postern.quota.ApplicationId;
import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an application. These are published and kept for ever: members may be added, never changed. */
public sealed interface ApplicationEvent {

    /** A tenant wants to have more than {@code limit}: {@code quota}. */
    record ApplicationSubmitted(
            ApplicationId id,
            ProjectId project,
            String account,
            Kind kind,
            int quota,
            int limit,
            @Nullable String reason,
            Instant at)
            implements ApplicationEvent {}

    /** The limit is {@code quota} from now on: written together with its change. */
    record ApplicationApproved(ApplicationId id, ProjectId project, Kind kind, int quota, Instant at)
            implements ApplicationEvent {}

    /** The limit stays as it is. */
    record ApplicationRefused(ApplicationId id, ProjectId project, Kind kind, String reason, Instant at)
            implements ApplicationEvent {}
}
