package io.postern.iam.project.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.ProjectId;
import io.postern.iam.project.domain.Project.Active;
import io.postern.iam.project.domain.Project.Deleted;
import io.postern.iam.project.domain.Project.Never;
import io.postern.iam.project.domain.Project.NotCreated;
import io.postern.iam.project.domain.Project.Requested;
import io.postern.iam.project.domain.Project.Withdrawn;
import io.postern.iam.project.domain.ProjectCommand.CreateProject;
import io.postern.iam.project.domain.ProjectCommand.DeleteProject;
import io.postern.iam.project.domain.ProjectCommand.RequestProject;
import io.postern.iam.project.domain.ProjectCommand.SettleProject;
import io.postern.iam.project.domain.ProjectCommand.UpdateProject;
import io.postern.iam.project.domain.ProjectEvent.ProjectCreated;
import io.postern.iam.project.domain.ProjectEvent.ProjectDeleted;
import io.postern.iam.project.domain.ProjectEvent.ProjectRequested;
import io.postern.iam.project.domain.ProjectEvent.ProjectUpdated;
import java.util.Objects;

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
            case RequestProject c -> request(state, c);
            case SettleProject c -> settle(state, c);
            case UpdateProject c -> update(state, c);
            case DeleteProject c -> delete(state, c);
        };
    }

    private static Decision<ProjectEvent> create(Project state, CreateProject c) {
        return switch (state) {
            case Never _ -> emit(new ProjectCreated(c.id(), c.domain(), c.parent(), c.name(), c.description(), c.at()));
            // a retried request gets the same answer
            case Active existing when same(existing, c) -> nothing();
            case Requested _, Withdrawn _, Active _, Deleted _ ->
                refuse(ProjectRefusal.ID_TAKEN, "Expected to create %s, but the id is another's", c.id());
        };
    }

    private static boolean same(Active existing, CreateProject c) {
        return existing.domain().equals(c.domain()) && existing.name().equals(c.name());
    }

    private static Decision<ProjectEvent> request(Project state, RequestProject c) {
        return switch (state) {
            case Never _ ->
                emit(new ProjectRequested(c.id(), c.domain(), c.parent(), c.name(), c.description(), c.at()));
            // a retried request waits for the same answer
            case Requested _, Withdrawn _, Active _, Deleted _ -> nothing();
        };
    }

    private static Decision<ProjectEvent> settle(Project state, SettleProject c) {
        return switch (state) {
            case Requested asked -> emit(asked.settled(c.admission(), c.at()));
            // the first word counts
            case Withdrawn _, Active _, Deleted _ -> nothing();
            case Never _ -> gone(c.id());
        };
    }

    private static Decision<ProjectEvent> update(Project state, UpdateProject c) {
        return switch (state) {
            case Active now -> {
                ProjectUpdated updated = new ProjectUpdated(
                        now.id(),
                        now.domain(),
                        Objects.requireNonNullElse(c.name(), now.name()),
                        Objects.requireNonNullElse(c.description(), now.description()),
                        Objects.requireNonNullElse(c.suspended(), now.suspended()),
                        c.at());
                boolean renamed = !updated.name().equals(now.name());
                if (renamed && now.parent() == null) {
                    yield refuse(ProjectRefusal.REGIONS_OWN, "Expected to rename %s, but it is the region's", now.id());
                }
                yield now.updated(updated).equals(now) ? nothing() : emit(updated);
            }
            case NotCreated _, Deleted _ -> gone(c.id());
        };
    }

    private static Decision<ProjectEvent> delete(Project state, DeleteProject c) {
        return switch (state) {
            case Active now
            when now.parent() == null ->
                refuse(ProjectRefusal.REGIONS_OWN, "Expected to delete %s, but it is the region's", now.id());
            case Active now -> emit(new ProjectDeleted(now.id(), now.domain(), c.at()));
            case Deleted _ -> nothing();
            case NotCreated _ -> gone(c.id());
        };
    }

    private static Decision<ProjectEvent> gone(ProjectId id) {
        return refuse(ProjectRefusal.NO_PROJECT, "Could not find project: %s", id);
    }
}
