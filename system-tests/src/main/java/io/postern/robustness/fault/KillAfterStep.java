package io.postern.robustness.fault;

import io.postern.local.StackFailure;
import io.postern.robustness.Testbed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

/** Kills a service in the moment it has written an event of certain types, once for each, and starts it again. */
public final class KillAfterStep implements AutoCloseable {

    private static final long LOOKS_NANOS = 5_000_000;

    private final Testbed bed;
    private final String service;
    private final Steps steps;
    private final Set<String> killed = new ConcurrentSkipListSet<>();
    private final Thread killer;
    private volatile boolean over;

    private KillAfterStep(Testbed bed, String service, Collection<String> types) {
        this.bed = bed;
        this.service = service;
        this.steps = Steps.of(bed, service);
        steps.arm(types, Steps.AFTER);
        this.killer = Thread.ofVirtual().unstarted(this::watch);
    }

    public static KillAfterStep begin(Testbed bed, String service, Collection<String> types) {
        KillAfterStep kills = new KillAfterStep(bed, service, types);
        kills.killer.start();
        return kills;
    }

    /** @return types after which the service was killed */
    public Set<String> killed() {
        return Set.copyOf(killed);
    }

    /** Repeatable. When this returns, the service serves. */
    @Override
    public void close() {
        if (!over) {
            over = true;
            try {
                killer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            steps.close();
            bed.up(service);
        }
    }

    private void watch() {
        try {
            while (!over) {
                killAfter(steps.done());
                LockSupport.parkNanos(LOOKS_NANOS);
            }
        } catch (IllegalStateException | StackFailure _) {
            // what the service rests on went down as well: whoever mends that starts the service too
        }
    }

    private void killAfter(List<String> types) {
        if (!types.isEmpty()) {
            bed.component(service).kill();
            steps.disarm(types);
            killed.addAll(types);
            bed.up(service);
        }
    }
}
