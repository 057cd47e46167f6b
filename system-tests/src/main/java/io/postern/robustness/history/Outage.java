package io.postern.robustness.history;

/**
 * A time in which something was broken on purpose.
 *
 * @param begin and end in the nanoseconds of {@link System#nanoTime}
 */
public record Outage(String what, long begin, long end) {

    private static final double NANOS = 1e9;

    public double seconds() {
        return (end - begin) / NANOS;
    }
}
