package io.postern.robustness.fault;

import io.postern.robustness.Testbed;

/** A service is started again on a host whose clock is wrong: behind or ahead of all others. */
record ClockSet(String service, int seconds) implements Fault {

    private static final String OFFSET = "POSTERN_CLOCK_OFFSET";

    @Override
    public String victim() {
        return "%s by %d s".formatted(service, seconds);
    }

    @Override
    public void strike(Testbed bed) {
        bed.stack().environment(service, OFFSET, "PT%dS".formatted(seconds));
        bed.component(service).stop();
        bed.up(service);
    }

    @Override
    public void heal(Testbed bed) {
        bed.stack().environment(service, OFFSET, null);
        bed.component(service).stop();
        bed.up(service);
    }
}
