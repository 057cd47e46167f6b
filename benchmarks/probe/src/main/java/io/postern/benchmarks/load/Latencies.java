package io.postern.benchmarks.load;

import java.util.Arrays;

/** How long each of many operations took: every one is kept, so percentiles are exact. Any thread may add. */
public final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[1 << 14];
    private int count;

    /** All zero when nothing was added. */
    public record Summary(int count, double p50Millis, double p99Millis, double maxMillis) {}

    public synchronized void add(long tookNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = tookNanos;
    }

    public synchronized int count() {
        return count;
    }

    public synchronized Summary summary() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Summary(count, at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1));
    }

    /** The smallest value that at least this part of all values does not exceed, in milliseconds. */
    private static double at(long[] sorted, double part) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = Math.max(1, (int) Math.ceil(part * sorted.length));
        return sorted[rank - 1] / NANOS_PER_MILLI;
    }
}
