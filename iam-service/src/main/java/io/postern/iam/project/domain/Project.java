package io.postern.iam.project.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.project.domain.ProjectEvent.ProjectCreated;
import java.time.Instant;

/** A project: a share of a domain in one region. */
public sealed interface Project {

    Project INITIAL = new NotCreated();

    record NotCreated() implements Project {
        Active created(ProjectCreated e) {
            return new Active(e.id(), e.domain(), e.name(), e.description(), e.at());
        }
    }

    record Active(ProjectId id, DomainId domain, String name, String description, Instant createdAt)
            implements Project {}

    static Project evolve(Project state, ProjectEvent event) {
        return switch (event) {
            case ProjectCreated e -> in(NotCreated.class, state, e).created(e);
        };
    }
}
