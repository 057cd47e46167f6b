package io.postern.quota.application.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.quota.ApplicationId;
import io.postern.quota.Counted;
import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.application.domain.ApplicationCommand.ApproveApplication;
import io.postern.quota.application.domain.ApplicationCommand.RefuseApplication;
import io.postern.quota.application.domain.ApplicationCommand.SubmitApplication;
import io.postern.quota.application.domain.ApplicationEvent.ApplicationApproved;
import io.postern.quota.application.domain.ApplicationEvent.ApplicationRefused;
import io.postern.quota.application.domain.ApplicationEvent.ApplicationSubmitted;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final DeciderSpec<Application, ApplicationCommand, ApplicationEvent> SPEC =
            DeciderSpec.of(new ApplicationDecider());
    private static final ApplicationId ID = new ApplicationId("application");
    private static final ProjectId PROJECT = new ProjectId("project");
    private static final Kind KIND = Counted.ENDPOINT.kind();
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private static final ApplicationEvent SUBMITTED =
            new ApplicationSubmitted(ID, PROJECT, "acme", KIND, 100, 50, "a second shop", NOON);
    private static final ApplicationEvent REFUSED = new ApplicationRefused(ID, PROJECT, KIND, "too many", LATER);

    private static ApplicationCommand submit(int quota) {
        return new SubmitApplication(
                new ApplicationDetails(ID, PROJECT, "acme", KIND, quota, 50, "a second shop", NOON));
    }

    private static ApplicationCommand approve(@Nullable Integer quota) {
        return new ApproveApplication(ID, quota, LATER);
    }

    private static ApplicationCommand refuse() {
        return new RefuseApplication(ID, "too many", LATER);
    }

    private static ApplicationEvent approved(int quota) {
        return new ApplicationApproved(ID, PROJECT, KIND, quota, LATER);
    }

    @Test
    void more_can_be_applied_for() {
        SPEC.given().when(submit(100)).then(SUBMITTED);
        SPEC.given(SUBMITTED).when(submit(100)).thenNothing();
    }

    @Test
    void what_the_limit_allows_already_needs_no_application() {
        SPEC.given().when(submit(50)).thenRefused(ApplicationReason.NOT_MORE);
        SPEC.given().when(submit(-1)).thenRefused(ApplicationReason.NOT_MORE);
    }

    @Test
    void it_is_approved_as_it_is_or_with_another_number() {
        SPEC.given(SUBMITTED).when(approve(null)).then(approved(100));
        SPEC.given(SUBMITTED).when(approve(60)).then(approved(60));
        SPEC.given(SUBMITTED).when(approve(-1)).thenRefused(ApplicationReason.LIMIT_NEGATIVE);
    }

    @Test
    void it_is_refused_with_a_reason() {
        SPEC.given(SUBMITTED).when(refuse()).then(REFUSED);
    }

    @Test
    void it_is_decided_once() {
        SPEC.given(SUBMITTED, approved(100)).when(approve(null)).thenNothing();
        SPEC.given(SUBMITTED, approved(100)).when(approve(100)).thenNothing();
        SPEC.given(SUBMITTED, approved(100)).when(approve(60)).thenRefused(ApplicationReason.DECIDED);
        SPEC.given(SUBMITTED, approved(100)).when(refuse()).thenRefused(ApplicationReason.DECIDED);
        SPEC.given(SUBMITTED, REFUSED).when(refuse()).thenNothing();
        SPEC.given(SUBMITTED, REFUSED).when(approve(null)).thenRefused(ApplicationReason.DECIDED);
    }

    @Test
    void what_is_not_there_cannot_be_decided() {
        SPEC.given().when(approve(null)).thenRefused(ApplicationReason.NOT_FOUND);
        SPEC.given().when(refuse()).thenRefused(ApplicationReason.NOT_FOUND);
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new ApplicationDecider(), (dice, _) -> any(dice));
    }

    private static ApplicationCommand any(RandomGenerator dice) {
        return switch (dice.nextInt(4)) {
            case 0 -> submit(dice.nextInt(200));
            case 1 -> approve(dice.nextInt(-1, 100));
            case 2 -> approve(null);
            default -> refuse();
        };
    }
}
