package io.postern.iam.project.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.WhyNot;
import io.postern.iam.journal.Streams;
import io.postern.iam.project.domain.ProjectCommand.CreateProject;
import io.postern.iam.project.domain.ProjectCommand.DeleteProject;
import io.postern.iam.project.domain.ProjectCommand.RequestProject;
import io.postern.iam.project.domain.ProjectCommand.SettleProject;
import io.postern.iam.project.domain.ProjectCommand.UpdateProject;
import io.postern.iam.project.domain.ProjectEvent.ProjectCreated;
import io.postern.iam.project.domain.ProjectEvent.ProjectDeleted;
import io.postern.iam.project.domain.ProjectEvent.ProjectRequested;
import io.postern.iam.project.domain.ProjectEvent.ProjectUpdated;
import io.postern.iam.project.domain.ProjectEvent.ProjectWithdrawn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateProjectTest {

    private static final DeciderSpec<Project, ProjectCommand, ProjectEvent> SPEC = DeciderSpec.of(new ProjectDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final ProjectId ID = new ProjectId("p");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final CreateProject CREATE =
            new CreateProject(new ProjectId("p"), new DomainId("d"), null, "region-1", "", NOON);
    private static final ProjectCreated CREATED =
            new ProjectCreated(new ProjectId("p"), new DomainId("d"), null, "region-1", "", NOON);
    private static final RequestProject REQUEST = new RequestProject(ID, DOMAIN, null, "region-1", "", NOON);
    private static final ProjectRequested REQUESTED = new ProjectRequested(ID, DOMAIN, null, "region-1", "", NOON);
    private static final SettleProject COMES = new SettleProject(ID, new Admitted(), NOON);
    private static final SettleProject DOES_NOT =
            new SettleProject(ID, new Withheld(WhyNot.QUOTA_EXCEEDED, "all of them"), NOON);
    private static final ProjectWithdrawn WITHDRAWN =
            new ProjectWithdrawn(ID, DOMAIN, WhyNot.QUOTA_EXCEEDED, "all of them", NOON);

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
    void what_is_asked_for_comes_with_quota_and_not_without() {
        SPEC.given().when(REQUEST).then(REQUESTED);
        SPEC.given(REQUESTED).when(REQUEST).thenNothing();
        SPEC.given(REQUESTED).when(COMES).then(CREATED);
        assertEquals(SPEC.given(CREATED).state(), SPEC.given(REQUESTED, CREATED).state());
        SPEC.given(REQUESTED).when(DOES_NOT).then(WITHDRAWN);
    }

    @Test
    void the_first_word_about_quota_counts() {
        for (ProjectCommand late : List.of(REQUEST, COMES, DOES_NOT)) {
            SPEC.given(REQUESTED, WITHDRAWN).when(late).thenNothing();
            SPEC.given(REQUESTED, CREATED).when(late).thenNothing();
        }
        SPEC.given().when(COMES).thenRefused(ProjectRefusal.NO_PROJECT);
    }

    @Test
    void what_only_was_asked_for_is_not_there() {
        for (ProjectCommand command :
                List.<ProjectCommand>of(new UpdateProject(ID, null, "x", null, NOON), new DeleteProject(ID, NOON))) {
            SPEC.given(REQUESTED).when(command).thenRefused(ProjectRefusal.NO_PROJECT);
            SPEC.given(REQUESTED, WITHDRAWN).when(command).thenRefused(ProjectRefusal.NO_PROJECT);
        }
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm.of(Streams.PROJECTS).holdsEvent(CREATED);
        StoredForm.of(Streams.PROJECTS).holdsState(SPEC.given(CREATED).state());
        StoredForm.of(Streams.PROJECTS).holdsState(Project.INITIAL);
        StoredForm<Project, ProjectEvent> asked = StoredForm.of(Streams.PROJECTS);
        asked.holdsEvent(REQUESTED);
        asked.holdsEvent(WITHDRAWN);
        asked.holdsState(SPEC.given(REQUESTED).state());
        asked.holdsState(SPEC.given(REQUESTED, WITHDRAWN).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new ProjectDecider(), (dice, _) -> switch (dice.nextInt(5)) {
            case 0 -> CREATE;
            case 1 -> REQUEST;
            case 2 -> COMES;
            case 3 -> DOES_NOT;
            default -> new CreateProject(ID, new DomainId("e"), null, "region-1", "", NOON);
        });
    }
}
