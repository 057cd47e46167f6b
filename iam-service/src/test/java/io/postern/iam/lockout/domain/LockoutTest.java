package io.postern.iam.lockout.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.lockout.domain.LockoutCommand.FailLogin;
import io.postern.iam.lockout.domain.LockoutCommand.SucceedLogin;
import io.postern.iam.lockout.domain.LockoutCommand.UnlockLogin;
import io.postern.iam.lockout.domain.LockoutEvent.LoginFailed;
import io.postern.iam.lockout.domain.LockoutEvent.LoginLocked;
import io.postern.iam.lockout.domain.LockoutEvent.LoginSucceeded;
import io.postern.iam.lockout.domain.LockoutEvent.LoginUnlocked;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private static final DeciderSpec<Lockout, LockoutCommand, LockoutEvent> SPEC = DeciderSpec.of(new LockoutDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UserId USER = new UserId("u");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final LoginFailed FIRST = new LoginFailed(USER, DOMAIN, "a", 1, NOON, NOON);
    private static final LoginFailed SECOND = new LoginFailed(USER, DOMAIN, "b", 2, NOON, NOON.plusSeconds(60));
    private static final LoginLocked LOCKED =
            new LoginLocked(USER, DOMAIN, NOON.plusSeconds(60 + 900), NOON.plusSeconds(60));

    @Test
    void failures_in_a_row_lock() {
        SPEC.given().when(fail("a", 0)).then(FIRST);
        SPEC.given(FIRST).when(fail("b", 60)).then(SECOND, LOCKED);
    }

    @Test
    void an_attempt_is_counted_once() {
        SPEC.given(FIRST).when(fail("a", 5)).thenNothing();
    }

    @Test
    void failures_far_apart_do_not_add_up() {
        SPEC.given(FIRST)
                .when(fail("b", 300))
                .then(new LoginFailed(USER, DOMAIN, "b", 1, NOON.plusSeconds(300), NOON.plusSeconds(300)));
    }

    @Test
    void who_is_locked_adds_nothing_however_often_he_tries() {
        SPEC.given(FIRST, SECOND, LOCKED).when(fail("c", 100)).thenNothing();
        Lockout state = SPEC.given(FIRST, SECOND, LOCKED).state();
        assertTrue(state.locked(NOON.plusSeconds(100)));
        assertFalse(state.locked(NOON.plusSeconds(960)));
    }

    @Test
    void a_login_begins_anew() {
        SPEC.given(FIRST)
                .when(new SucceedLogin(USER, DOMAIN, NOON.plusSeconds(5)))
                .then(new LoginSucceeded(USER, DOMAIN, NOON.plusSeconds(5)));
        SPEC.given(FIRST, new LoginSucceeded(USER, DOMAIN, NOON.plusSeconds(5)))
                .when(fail("b", 60))
                .then(new LoginFailed(USER, DOMAIN, "b", 1, NOON.plusSeconds(60), NOON.plusSeconds(60)));
    }

    @Test
    void logins_are_noted_once_a_minute() {
        LoginSucceeded noted = new LoginSucceeded(USER, DOMAIN, NOON);
        SPEC.given(noted)
                .when(new SucceedLogin(USER, DOMAIN, NOON.plusSeconds(59)))
                .thenNothing();
        SPEC.given(noted)
                .when(new SucceedLogin(USER, DOMAIN, NOON.plusSeconds(60)))
                .then(new LoginSucceeded(USER, DOMAIN, NOON.plusSeconds(60)));
    }

    @Test
    void another_password_unlocks() {
        SPEC.given(FIRST, SECOND, LOCKED)
                .when(new UnlockLogin(USER, DOMAIN, NOON))
                .then(new LoginUnlocked(USER, DOMAIN, NOON));
        SPEC.given().when(new UnlockLogin(USER, DOMAIN, NOON)).thenNothing();
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<Lockout, LockoutEvent> form = StoredForm.of(Streams.LOCKOUTS);
        form.holdsEvent(FIRST);
        form.holdsEvent(LOCKED);
        form.holdsState(Lockout.INITIAL);
        form.holdsState(SPEC.given(FIRST, SECOND, LOCKED).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new LockoutDecider(), (dice, _) -> switch (dice.nextInt(4)) {
            case 0 -> new SucceedLogin(USER, DOMAIN, NOON.plusSeconds(dice.nextInt(1000)));
            case 1 -> new UnlockLogin(USER, DOMAIN, NOON);
            default -> fail("a" + dice.nextInt(50), dice.nextInt(1000));
        });
    }

    private static FailLogin fail(String attempt, int seconds) {
        return new FailLogin(
                USER, DOMAIN, attempt, 2, Duration.ofMinutes(5), Duration.ofMinutes(15), NOON.plusSeconds(seconds));
    }
}
