package io.postern.robustness.fault;

import io.postern.local.Ports;
import io.postern.robustness.Testbed;
import java.time.Duration;

/** Two replicas of a service at once, and the one that led is taken away: another leads the relay and takes its events. */
record Failover(String service, Way way, Duration atLeast) implements Fault {

    /** How the leader goes. */
    enum Way {
        KILL,
        PAUSE
    }

    @Override
    public String victim() {
        return service;
    }

    @Override
    public void strike(Testbed bed) {
        String second = Ports.standby(service);
        bed.up(second);
        bed.rotate(service, second, true);
        switch (way) {
            case KILL -> bed.component(service).kill();
            case PAUSE -> bed.component(service).pause();
        }
        bed.rotate(service, service, false);
    }

    @Override
    public void heal(Testbed bed) {
        if (way == Way.PAUSE) {
            bed.component(service).resume();
        }
        bed.up(service);
        bed.rotate(service, service, true);
        String second = Ports.standby(service);
        bed.rotate(service, second, false);
        bed.component(second).stop();
    }
}
