package io.postern.iam.project.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.project.domain.Project.Active;
import io.postern.iam.project.domain.Project.NotCreated;
import io.postern.iam.project.domain.ProjectCommand.CreateProject;
import io.postern.iam.project.domain.ProjectEvent.ProjectCreated;

/** The rules of a project. */
public final class ProjectDecider implements Decider<Project, ProjectCommand, ProjectEvent> {

    @Override
    public Project initial() {
        return Project.INITIAL;
    }

    @Override
    public Project evolve(Project state, ProjectEvent event) {
        return Project.evolve(state, event);
    }

    @Override
    public Decision<ProjectEvent> decide(Project state, ProjectCommand command) {
        return switch (command) {
            case CreateProject c -> create(state, c);
        };
    }

    private static Decision<ProjectEvent> create(Project state, CreateProject c) {
        return switch (state) {
            case NotCreated _ -> emit(new ProjectCreated(c.id(), c.domain(), c.name(), c.description(), c.at()));
            // a retried request gets the same answer
            case Active existing when same(existing, c) -> nothing();
            case Active _ -> refuse(ProjectRefusal.ID_TAKEN, "Expected to create %s, but it is another's", c.id());
        };
    }

    private static boolean same(Active existing, CreateProject c) {
        return existing.domain().equals(c.domain()) && existing.name().equals(c.name());
    }
}
