package io.postern.benchmarks.report;

import org.jspecify.annotations.Nullable;

/**
 * A figure of ours beside the raw limit of the same run.
 *
 * @param aim what the ratio, or the figure itself where there is no ratio to aim at, should be
 * @param met null where nothing is aimed at
 */
public record Ratio(
        String what,
        double ours,
        double raw,
        String unit,
        double ratio,
        @Nullable String aim,
        @Nullable Boolean met) {

    public static Ratio of(String what, double ours, double raw, String unit) {
        return new Ratio(what, ours, raw, unit, raw == 0 ? Double.NaN : ours / raw, null, null);
    }

    public Ratio atLeast(double least) {
        return new Ratio(what, ours, raw, unit, ratio, "ratio at least " + least, ratio >= least);
    }

    public Ratio atMost(double most) {
        return new Ratio(what, ours, raw, unit, ratio, "ratio at most " + most, ratio <= most);
    }

    public Ratio oursAtLeast(double least) {
        return new Ratio(what, ours, raw, unit, ratio, "at least %.0f %s".formatted(least, unit), ours >= least);
    }
}
