package io.postern.robustness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.robustness.SeededRun.Plan;
import io.postern.robustness.SeededRun.Verdict;
import io.postern.robustness.StepsRun.Walk;
import io.postern.robustness.fault.Fault;
import io.postern.robustness.fault.Faults;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./postern soak}: seeded runs, one after the other, until the time or the count is over. */
@Command(
        name = "soak",
        description = "Break everything, over and over, and judge what is left.",
        mixinStandardHelpOptions = true)
public final class Soak implements Callable<Integer> {

    /** A log grows with every run, and judges read all of it. */
    private static final int RUNS_PER_STACK = 10;

    @Option(names = "--minutes", description = "stop after this time; default: ${DEFAULT-VALUE}")
    private int minutes = 10;

    @Option(names = "--count", description = "stop after so many runs")
    private int count = Integer.MAX_VALUE;

    @Option(names = "--failfast", description = "stop after the first run with a violation")
    private boolean failfast;

    @Option(names = "--seed", description = "of the first run; the others follow it. Default: by the clock")
    private long seed = System.currentTimeMillis() % 1_000_000;

    @Option(names = "--clients", description = "at the same time; default: ${DEFAULT-VALUE}")
    private int clients = 12;

    @Option(names = "--faults", description = "in each run; default: ${DEFAULT-VALUE}")
    private int faults = 5;

    @Option(names = "--only", description = "only kinds of faults whose name contains this")
    private String only = "";

    @Option(
            names = "--steps",
            description = "instead: let every step of every process fail, before it is done and after")
    private boolean steps;

    private final PrintStream out = System.out;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Soak()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        return steps ? everyStep() : storms();
    }

    private int everyStep() throws IOException {
        try (Testbed bed = Testbed.start()) {
            StepsRun run = new StepsRun(bed);
            Walk learnt = run.undisturbed(seed);
            List<Walk> walks =
                    List.of(learnt, run.before(seed + 1, learnt.written()), run.after(seed + 2, learnt.written()));
            walks.forEach(out::println);
            Verdict again = run.again(seed + 3);
            out.println(again);
            List<Verdict> failed = Stream.concat(walks.stream().map(Walk::verdict), Stream.of(again))
                    .filter(verdict -> !verdict.violations().isEmpty())
                    .toList();
            for (Verdict verdict : failed) {
                keep(verdict, bed);
            }
            return failed.isEmpty() ? 0 : 1;
        }
    }

    private int storms() throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        int runs = 0;
        int failed = 0;
        while (runs < count && System.nanoTime() < end && !(failfast && failed > 0)) {
            try (Testbed bed = Testbed.start()) {
                out.printf(
                        "A new stack in %.1f s, logs in %s/logs%n", bed.booted().toMillis() / 1000.0, bed.data());
                SeededRun run = new SeededRun(bed, line -> out.println("  " + line));
                for (int n = 0; n < RUNS_PER_STACK && runs < count && System.nanoTime() < end; n++) {
                    Verdict verdict = run.run(seed + runs, plan(bed, seed + runs));
                    runs++;
                    out.println(verdict);
                    if (!verdict.violations().isEmpty()) {
                        failed++;
                        keep(verdict, bed);
                        if (failfast) {
                            break;
                        }
                    }
                }
            }
        }
        out.printf("%d runs, %d with violations%n", runs, failed);
        return failed == 0 ? 0 : 1;
    }

    private Plan plan(Testbed bed, long of) {
        List<Fault.Kind> kinds = new ArrayList<>(Faults.on(bed).stream()
                .filter(kind -> kind.name().contains(only))
                .toList());
        Collections.shuffle(kinds, new Random(of));
        return new Plan(clients, kinds.subList(0, Math.min(faults, kinds.size())), Duration.ofSeconds(8));
    }

    private void keep(Verdict verdict, Testbed bed) throws IOException {
        verdict.violations().stream().limit(20).forEach(violation -> out.println("    " + violation));
        Path directory = Kept.in(bed, verdict);
        out.println("    history: " + directory);
    }

    /** Writes a run down. */
    static final class Kept {

        private static final ObjectMapper JSON = new ObjectMapper();

        private Kept() {}

        static Path in(Testbed bed, Verdict verdict) throws IOException {
            Path directory = Files.createDirectories(bed.data().resolve("seed-" + verdict.seed()));
            Files.writeString(directory.resolve("violations.txt"), lines(verdict.violations().stream()));
            Files.writeString(
                    directory.resolve("faults.txt"),
                    lines(verdict.evidence().outages().stream().map(Object::toString)));
            Files.writeString(
                    directory.resolve("history.jsonl"),
                    lines(verdict.evidence().entries().stream().map(Kept::json)));
            return directory;
        }

        private static String lines(Stream<String> all) {
            return all.collect(Collectors.joining("\n", "", "\n"));
        }

        private static String json(Object entry) {
            try {
                return JSON.writeValueAsString(entry);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a record is always JSON", e);
            }
        }
    }
}
