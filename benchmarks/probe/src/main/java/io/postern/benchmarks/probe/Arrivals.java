package io.postern.benchmarks.probe;

import io.postern.benchmarks.load.Latencies;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What has come out at the end of a route, since the measurement began. */
final class Arrivals {

    private static final long LOOK_NANOS = 1_000_000;

    private volatile Latencies latencies = new Latencies();

    void begin() {
        latencies = new Latencies();
    }

    void arrived(long startedNanos) {
        latencies.add(System.nanoTime() - startedNanos);
    }

    /** @return of all that had come when {@code expected} had, or {@code atMost} was over */
    Latencies.Summary await(int expected, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (latencies.count() < expected && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return latencies.summary();
    }
}
