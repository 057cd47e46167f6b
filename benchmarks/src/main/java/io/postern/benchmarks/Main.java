package io.postern.benchmarks;

import io.postern.benchmarks.endpoints.EndpointBench;
import io.postern.benchmarks.micro.Micro;
import io.postern.benchmarks.quota.QuotaBench;
import io.postern.benchmarks.report.Section;
import io.postern.local.Ports;
import io.postern.local.ProjectRoot;
import io.postern.local.StackFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./postern bench}. */
@Command(
        name = "bench",
        description = "Measure what Postern bears, beside what the same machine bears without it.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class Main implements Callable<Integer> {

    enum Part {
        append,
        delivery,
        quota,
        endpoints,
        micro
    }

    @Option(names = "--root", paramLabel = "DIR", description = "the project; by default the one this was started from")
    private @Nullable Path root;

    @Option(names = "--json", paramLabel = "FILE", description = "by default benchmarks/target/bench.json")
    private @Nullable Path json;

    @Option(names = "--only", split = ",", paramLabel = "PART", description = "${COMPLETION-CANDIDATES}")
    private List<Part> only = List.of(Part.append, Part.delivery, Part.quota, Part.endpoints);

    @Option(names = "--micro", description = "the microbenchmarks alone, the same as --only micro")
    private boolean micro;

    @Option(names = "--seconds", defaultValue = "15", description = "how long each row is measured")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "60", paramLabel = "SECONDS", description = "load before each part")
    private int warmUp;

    @Option(names = "--clients", split = ",", defaultValue = "16,32,64", description = "concurrent ones over HTTP")
    private List<Integer> clients = List.of();

    @Option(names = "--accounts", split = ",", defaultValue = "1,8,32", description = "that ask for endpoints")
    private List<Integer> accounts = List.of();

    @Option(names = "--rates", split = ",", defaultValue = "100,500,1000", description = "events per second delivered")
    private List<Integer> rates = List.of();

    @Option(names = "--in-flight", defaultValue = "32", description = "commands appended at the same time")
    private int inFlight;

    private Main() {}

    public static void main(String... arguments) {
        // the SDK tells of each of its requests at INFO
        Logger.getLogger("").setLevel(Level.WARNING);
        CommandLine command = new CommandLine(new Main());
        command.setExecutionExceptionHandler(Main::explain);
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() {
        Settings settings = new Settings(
                Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), clients, accounts, rates, inFlight);
        Path project = root == null ? ProjectRoot.find() : root.toAbsolutePath();
        Instant at = Instant.now();
        Machine machine = Machine.here();
        System.out.printf("%s%n%s%n%s%n", at, machine, settings);
        List<Section> sections = new ArrayList<>();
        for (Part part : micro ? List.of(Part.micro) : only) {
            List<Section> found = measure(part, project, settings);
            found.forEach(new Table(System.out)::print);
            sections.addAll(found);
        }
        Path file = json == null ? project.resolve("benchmarks/target/bench.json") : json;
        new Report(at.toString(), machine, settings.toString(), sections).write(file);
        System.out.printf("%nWritten to %s%n", file);
        return CommandLine.ExitCode.OK;
    }

    /** Each part has a stack of its own, so that none finds what another left. */
    private static List<Section> measure(Part part, Path project, Settings settings) {
        if (part == Part.micro) {
            return List.of(Micro.run());
        }
        boolean services = part == Part.endpoints || part == Part.quota;
        progress("starting a stack for " + part);
        try (BenchStack stack = BenchStack.start(project, services ? Ports.SERVICES : List.of())) {
            progress("measuring " + part);
            return switch (part) {
                case endpoints -> new EndpointBench(stack.stack(), settings, Main::progress).run();
                case quota -> List.of(new QuotaBench(stack.stack(), settings, Main::progress).run());
                case append, delivery, micro -> List.of(new ProbeRun(project, stack, settings).run(part.name()));
            };
        }
    }

    private static void progress(String what) {
        System.out.printf("%s %s%n", LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS), what);
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof StackFailure) {
            command.getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }
}
