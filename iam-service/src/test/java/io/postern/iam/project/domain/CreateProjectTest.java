package io.postern.iam.project.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.journal.Streams;
import io.postern.iam.project.domain.ProjectCommand.CreateProject;
import io.postern.iam.project.domain.ProjectEvent.ProjectCreated;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CreateProjectTest {

    private static final DeciderSpec<Project, ProjectCommand, ProjectEvent> SPEC = DeciderSpec.of(new ProjectDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final CreateProject CREATE =
            new CreateProject(new ProjectId("p"), new DomainId("d"), "region-1", "", NOON);
    private static final ProjectCreated CREATED =
            new ProjectCreated(new ProjectId("p"), new DomainId("d"), "region-1", "", NOON);

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
                .when(new CreateProject(new ProjectId("p"), new DomainId("e"), "region-1", "", NOON))
                .thenRefused(ProjectRefusal.ID_TAKEN);
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
                        : new CreateProject(new ProjectId("p"), new DomainId("e"), "region-1", "", NOON));
    }
}
