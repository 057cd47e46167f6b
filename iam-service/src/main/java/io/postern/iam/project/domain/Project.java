package io.postern.iam.project.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.project.domain.ProjectEvent.ProjectCreated;
import io.postern.iam.project.domain.ProjectEvent.ProjectDeleted;
import io.postern.iam.project.domain.ProjectEvent.ProjectUpdated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A project: a share of a domain in one region. */
public sealed interface Project {

    Project INITIAL = new NotCreated();

    record NotCreated() implements Project {
        Active created(ProjectCreated e) {
            return new Active(e.id(), e.domain(), e.parent(), e.name(), e.description(), false, e.at());
        }
    }

    /**
     * @param parent the region's project; null for that one itself
     * @param suspended nobody can work in it
     */
    record Active(
            ProjectId id,
            DomainId domain,
            @Nullable ProjectId parent,
            String name,
            String description,
            boolean suspended,
            Instant createdAt)
            implements Project {

        Active updated(ProjectUpdated e) {
            return new Active(id, domain, parent, e.name(), e.description(), e.suspended(), createdAt);
        }

        Deleted deleted() {
            return new Deleted(id, domain);
        }
    }

    record Deleted(ProjectId id, DomainId domain) implements Project {}

    static Project evolve(Project state, ProjectEvent event) {
        return switch (event) {
            case ProjectCreated e -> in(NotCreated.class, state, e).created(e);
            case ProjectUpdated e -> in(Active.class, state, e).updated(e);
            case ProjectDeleted e -> in(Active.class, state, e).deleted();
        };
    }
}
