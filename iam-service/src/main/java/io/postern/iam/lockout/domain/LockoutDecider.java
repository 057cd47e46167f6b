package io.postern.iam.lockout.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.lockout.domain.LockoutCommand.FailLogin;
import io.postern.iam.lockout.domain.LockoutCommand.SucceedLogin;
import io.postern.iam.lockout.domain.LockoutCommand.UnlockLogin;
import io.postern.iam.lockout.domain.LockoutEvent.LoginFailed;
import io.postern.iam.lockout.domain.LockoutEvent.LoginLocked;
import io.postern.iam.lockout.domain.LockoutEvent.LoginSucceeded;
import io.postern.iam.lockout.domain.LockoutEvent.LoginUnlocked;
import java.time.Duration;
import java.time.Instant;

/** When somebody is locked. Whoever is locked already adds nothing to the journal, however often he tries. */
public final class LockoutDecider implements Decider<Lockout, LockoutCommand, LockoutEvent> {

    /** Logins in between are not worth an event. */
    private static final Duration WORTH_NOTING = Duration.ofMinutes(1);

    @Override
    public Lockout initial() {
        return Lockout.INITIAL;
    }

    @Override
    public Lockout evolve(Lockout state, LockoutEvent event) {
        return Lockout.evolve(state, event);
    }

    @Override
    public Decision<LockoutEvent> decide(Lockout state, LockoutCommand command) {
        return switch (command) {
            case FailLogin c -> fail(state, c);
            case SucceedLogin c -> succeed(state, c);
            case UnlockLogin c -> unlock(state, c);
        };
    }

    private static Decision<LockoutEvent> fail(Lockout state, FailLogin c) {
        if (state.locked(c.at()) || c.attempt().equals(state.attempt())) {
            return nothing();
        }
        Instant before = state.since();
        boolean inARow = before != null && c.at().isBefore(before.plus(c.within()));
        Instant since = before != null && inARow ? before : c.at();
        int failures = inARow ? state.failures() + 1 : 1;
        LoginFailed failed = new LoginFailed(c.user(), c.domain(), c.attempt(), failures, since, c.at());
        return failures < c.limit()
                ? emit(failed)
                : emit(failed, new LoginLocked(c.user(), c.domain(), c.at().plus(c.lock()), c.at()));
    }

    private static Decision<LockoutEvent> succeed(Lockout state, SucceedLogin c) {
        Instant last = state.lastLogin();
        boolean recent = last != null && c.at().isBefore(last.plus(WORTH_NOTING));
        return recent && state.failures() == 0 ? nothing() : emit(new LoginSucceeded(c.user(), c.domain(), c.at()));
    }

    private static Decision<LockoutEvent> unlock(Lockout state, UnlockLogin c) {
        return state.failures() == 0 && state.lockedUntil() == null
                ? nothing()
                : emit(new LoginUnlocked(c.user(), c.domain(), c.at()));
    }
}
