package io.postern.benchmarks.probe;

import io.postern.benchmarks.load.ClosedLoop;
import io.postern.benchmarks.load.ClosedLoop.Outcome;
import io.postern.benchmarks.report.Ratio;
import io.postern.benchmarks.report.Row;
import io.postern.benchmarks.report.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Appends per second through the journal, beside the same SQL with ready parameters by the plain drivers. The paths take
 * turns, so that what else the machine does meets all of them.
 */
@ApplicationScoped
class Appending {

    private static final int ROUNDS = 3;
    private static final double AIM = 0.6;

    private final ProbeConfig config;
    private final ThroughJournal journal;
    private final ThroughClient client;
    private final ThroughJdbc jdbc;

    Appending(ProbeConfig config, ThroughJournal journal, ThroughClient client, ThroughJdbc jdbc) {
        this.config = config;
        this.journal = journal;
        this.client = client;
        this.jdbc = jdbc;
    }

    private record Figure(Workload workload, Path path) {
        String name() {
            return "%s, %s".formatted(path.name(), workload.text());
        }
    }

    Section measure() {
        List<Figure> figures = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            for (Path path : List.of(journal, client, jdbc)) {
                figures.add(new Figure(workload, path));
            }
        }
        for (Path path : List.of(jdbc, client, journal)) {
            run(new Figure(Workload.MIXED, path), config.warmUp().dividedBy(path == journal ? 1 : 4));
        }
        Map<Figure, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Figure figure : figures) {
                outcomes.computeIfAbsent(figure, _ -> new ArrayList<>())
                        .add(run(figure, config.measured().dividedBy(ROUNDS)));
            }
        }
        jdbc.close();
        return new Section(
                "append",
                "journal appends, %d commands in flight, one event and its view row each; means of %d rounds in turn"
                        .formatted(config.inFlight(), ROUNDS),
                outcomes.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList(),
                ratios(outcomes));
    }

    private Outcome run(Figure figure, Duration duration) {
        return ClosedLoop.run(
                config.inFlight(), Duration.ZERO, duration, figure.path().work(figure.workload()));
    }

    private List<Ratio> ratios(Map<Figure, List<Outcome>> outcomes) {
        List<Ratio> ratios = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            double ours = perSecond(outcomes.get(new Figure(workload, journal)));
            double same = perSecond(outcomes.get(new Figure(workload, client)));
            Ratio ratio = Ratio.of("journal beside the same SQL, " + workload.text(), ours, same, "appends/s");
            ratios.add(workload == Workload.MIXED ? ratio.atLeast(AIM) : ratio);
        }
        return ratios;
    }

    private static Row row(Figure figure, List<Outcome> rounds) {
        Map<String, Integer> others = new LinkedHashMap<>();
        rounds.forEach(round -> round.others().forEach((what, count) -> others.merge(what, count, Integer::sum)));
        return Row.of(figure.name())
                .with("per_s", perSecond(rounds))
                .with("p50_ms", mean(rounds, round -> round.latencies().p50Millis()))
                .with("p99_ms", mean(rounds, round -> round.latencies().p99Millis()))
                .with("others", others);
    }

    private static double perSecond(@Nullable List<Outcome> rounds) {
        return mean(rounds == null ? List.of() : rounds, Outcome::perSecond);
    }

    private static double mean(List<Outcome> rounds, ToDoubleFunction<Outcome> figure) {
        return rounds.stream().mapToDouble(figure).average().orElse(0);
    }
}
