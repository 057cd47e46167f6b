package io.postern.robustness.fault;

import io.postern.robustness.Testbed;
import java.time.Duration;

/**
 * A process hangs for longer than anybody waits for it, and then goes on as if nothing had been: with a lead, a session and
 * connections that are not its own any more.
 */
record LongPause(String victim, Duration atLeast) implements Fault {

    @Override
    public void strike(Testbed bed) {
        bed.component(victim).pause();
    }

    @Override
    public void heal(Testbed bed) {
        bed.component(victim).resume();
        bed.up(victim);
    }
}
