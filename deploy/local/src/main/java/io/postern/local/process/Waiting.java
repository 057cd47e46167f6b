package io.postern.local.process;

import io.postern.local.StackFailure;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what cannot notify us: other processes and their ports. */
public final class Waiting {

    private static final long PAUSE_MILLIS = 50;

    private Waiting() {}

    /**
     * @return whether the condition came true within the limit
     * @throws StackFailure when the thread is interrupted
     */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted", e);
            }
        }
        return true;
    }
}
