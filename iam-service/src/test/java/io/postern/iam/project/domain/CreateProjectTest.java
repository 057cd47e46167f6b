package io.postern.iam.project.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.journal.Streams;
import io.postern.iam.project.domain.ProjectCommand.CreateProject;
import io.postern.iam.project.domain.ProjectCommand.DeleteProject;
import io.postern.iam.project.domain.ProjectCommand.UpdateProject;
import io.postern.iam.project.domain.ProjectEvent.ProjectCreated;
import io.postern.iam.project.domain.ProjectEvent.ProjectDeleted;
import io.postern.iam.project.domain.ProjectEvent.ProjectUpdated;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CreateProjectTest {

    private static final DeciderSpec<Project, ProjectCommand, ProjectEvent> SPEC = DeciderSpec.of(new ProjectDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final ProjectId ID = new ProjectId("p");
    private static final CreateProject CREATE =
            new CreateProject(new ProjectId("p"), new DomainId("d"), null, "region-1", "", NOON);
    private static final ProjectCreated CREATED =
            new ProjectCreated(new ProjectId("p"), new DomainId("d"), null, "region-1", "", NOON);

    @Test
    void a_project_begins() {
        SPEC.given().when(CREATE).then(CREATED);
    }

    @Test
    void a_repeated_request_changes_nothing() {
        SPEC.given(CREATED).when(CREATE).thenNothing();
    }

    @Test
    void an_id_is_given_once() {
        SPEC.given(CREATED)
                .when(new CreateProject(new ProjectId("p"), new DomainId("e"), null, "region-1", "", NOON))
                .thenRefused(ProjectRefusal.ID_TAKEN);
    }

    @Test
    void a_project_is_changed_and_ends() {
        ProjectCreated lab = new ProjectCreated(ID, new DomainId("d"), new ProjectId("r"), "region-1_lab", "", NOON);
        ProjectUpdated suspended = new ProjectUpdated(ID, new DomainId("d"), "region-1_lab", "", true, NOON);
        SPEC.given(lab).when(new UpdateProject(ID, null, null, true, NOON)).then(suspended);
        SPEC.given(lab, suspended)
                .when(new UpdateProject(ID, null, null, true, NOON))
                .thenNothing();
        SPEC.given(lab).when(new DeleteProject(ID, NOON)).then(new ProjectDeleted(ID, new DomainId("d"), NOON));
        SPEC.given(lab, new ProjectDeleted(ID, new DomainId("d"), NOON))
                .when(new DeleteProject(ID, NOON))
                .thenNothing();
        SPEC.given().when(new DeleteProject(ID, NOON)).thenRefused(ProjectRefusal.NO_PROJECT);
    }

    @Test
    void the_regions_project_keeps_its_name_and_stays() {
        SPEC.given(CREATED).when(new DeleteProject(ID, NOON)).thenRefused(ProjectRefusal.REGIONS_OWN);
        SPEC.given(CREATED)
                .when(new UpdateProject(ID, "region-1_x", null, null, NOON))
                .thenRefused(ProjectRefusal.REGIONS_OWN);
        SPEC.given(CREATED)
                .when(new UpdateProject(ID, null, "ours", null, NOON))
                .then(new ProjectUpdated(ID, new DomainId("d"), "region-1", "ours", false, NOON));
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm.of(Streams.PROJECTS).holdsEvent(CREATED);
        StoredForm.of(Streams.PROJECTS).holdsState(SPEC.given(CREATED).state());
        StoredForm.of(Streams.PROJECTS).holdsState(Project.INITIAL);
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(
                new ProjectDecider(),
                (dice, _) -> dice.nextBoolean()
                        ? CREATE
                        : new CreateProject(new ProjectId("p"), new DomainId("e"), null, "region-1", "", NOON));
    }
}
