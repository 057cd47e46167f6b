package io.postern.robustness.fault;

import io.postern.local.Component;
import io.postern.local.Ports;
import io.postern.robustness.Testbed;
import java.time.Duration;
import java.util.List;

/** All processes are killed at once, and the services are started before what they need. */
record AllKilled() implements Fault {

    private static final List<String> NEEDED = List.of(Ports.KAFKA, Ports.POSTGRES);

    @Override
    public String victim() {
        return "everything";
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void strike(Testbed bed) {
        Testbed.SERVICES.forEach(service -> bed.component(service).kill());
        NEEDED.forEach(one -> bed.component(one).kill());
        Testbed.SERVICES.stream().map(bed::component).forEach(Component::start);
    }

    /** Long enough for the services to come as far as they can. */
    @Override
    public Duration atLeast() {
        return Duration.ofSeconds(6);
    }

    @Override
    public void heal(Testbed bed) {
        NEEDED.forEach(bed::up);
        Testbed.SERVICES.forEach(bed::up);
    }
}
