package io.postern.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A fixed rate, whatever the answers: one that is late does not hold back the next. */
public final class OpenLoop {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private OpenLoop() {}

    /**
     * Starts operations evenly spaced on the calling thread; after a delay it catches up.
     *
     * @param start must return at once
     * @return how many were started
     */
    public static int run(int perSecond, Duration duration, Runnable start) {
        long begin = System.nanoTime();
        int count = Math.toIntExact(perSecond * duration.toMillis() / 1000);
        for (int i = 0; i < count; i++) {
            long due = begin + i * NANOS_PER_SECOND / perSecond;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            start.run();
        }
        return count;
    }
}
