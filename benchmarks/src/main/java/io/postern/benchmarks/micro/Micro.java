package io.postern.benchmarks.micro;

import io.postern.benchmarks.report.Row;
import io.postern.benchmarks.report.Section;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the microbenchmarks of this package, each in a JVM of its own. */
public final class Micro {

    private static final TimeValue ITERATION = TimeValue.seconds(3);
    private static final int ITERATIONS = 5;

    private Micro() {}

    public static Section run() {
        Options options = new OptionsBuilder()
                .include(Micro.class.getPackageName() + "\\..*")
                .forks(1)
                .warmupIterations(ITERATIONS)
                .warmupTime(ITERATION)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .build();
        try {
            List<Row> rows = new Runner(options).run().stream().map(Micro::row).toList();
            return new Section(
                    "micro", "JMH, one fork, one thread, %d iterations of 3 s".formatted(ITERATIONS), rows, List.of());
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH did not run", e);
        }
    }

    private static Row row(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        String name = run.getParams().getBenchmark();
        return Row.of(name.substring(Micro.class.getPackageName().length() + 1))
                .with("us", result.getScore())
                .with("error_us", result.getScoreError());
    }
}
