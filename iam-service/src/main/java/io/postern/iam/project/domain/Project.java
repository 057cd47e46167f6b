package io.postern.iam.project.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.Admission;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.WhyNot;
import io.postern.iam.project.domain.ProjectEvent.ProjectCreated;
import io.postern.iam.project.domain.ProjectEvent.ProjectDeleted;
import io.postern.iam.project.domain.ProjectEvent.ProjectRequested;
import io.postern.iam.project.domain.ProjectEvent.ProjectUpdated;
import io.postern.iam.project.domain.ProjectEvent.ProjectWithdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A project: a share of a domain in one region. */
public sealed interface Project {

    Project INITIAL = new Never();

    /** There is none: not yet, or never. */
    sealed interface NotCreated extends Project {}

    record Never() implements NotCreated {
        Requested requested(ProjectRequested e) {
            return new Requested(e.id(), e.domain(), e.parent(), e.name(), e.description(), e.at());
        }

        Active created(ProjectCreated e) {
            return new Active(e.id(), e.domain(), e.parent(), e.name(), e.description(), false, e.at());
        }
    }

    /** Quota is asked for. Its name is its own already. */
    record Requested(
            ProjectId id,
            DomainId domain,
            @Nullable ProjectId parent,
            String name,
            String description,
            Instant requestedAt)
            implements NotCreated, Admission.Waiting {

        ProjectEvent settled(Admission admission, Instant at) {
            return switch (admission) {
                case Admitted _ -> new ProjectCreated(id, domain, parent, name, description, at);
                case Withheld no -> new ProjectWithdrawn(id, domain, no.reason(), no.text(), at);
            };
        }

        Active created(ProjectCreated e) {
            return new Never().created(e);
        }

        Withdrawn withdrawn(ProjectWithdrawn e) {
            return new Withdrawn(id, domain, e.reason(), e.text());
        }
    }

    /** It was asked for, and never was there. */
    record Withdrawn(ProjectId id, DomainId domain, WhyNot reason, String text)
            implements NotCreated, Admission.Withdrawn {}

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
            case ProjectRequested e -> in(Never.class, state, e).requested(e);
            case ProjectWithdrawn e -> in(Requested.class, state, e).withdrawn(e);
            case ProjectCreated e when state instanceof Requested requested -> requested.created(e);
            case ProjectCreated e -> in(Never.class, state, e).created(e);
            case ProjectUpdated e -> in(Active.class, state, e).updated(e);
            case ProjectDeleted e -> in(Active.class, state, e).deleted();
        };
    }
}
