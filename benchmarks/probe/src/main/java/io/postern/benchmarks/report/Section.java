package io.postern.benchmarks.report;

import java.util.List;

/**
 * One measurement.
 *
 * @param measures in a sentence: from where to where, with what
 */
public record Section(String name, String measures, List<Row> rows, List<Ratio> ratios) {
    public Section {
        rows = List.copyOf(rows);
        ratios = List.copyOf(ratios);
    }
}
