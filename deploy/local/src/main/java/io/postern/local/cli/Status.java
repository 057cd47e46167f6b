package io.postern.local.cli;

import io.postern.local.Probes;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** What runs, asked of the components themselves. */
@Command(
        name = "status",
        description = "Show what runs. Exit code 0 when everything is up, 1 otherwise.",
        mixinStandardHelpOptions = true)
public final class Status implements Callable<Integer> {

    private static final String ROW = "%-10s %8s %6s  %-8s %s%n";

    @Mixin
    private Root root = new Root();

    @Override
    public Integer call() {
        Optional<Run> found = RunFile.in(root.directory()).live();
        if (found.isEmpty()) {
            System.out.println("Postern is not running.");
            return ExitCode.SOFTWARE;
        }
        Run run = found.get();
        System.out.printf(ROW, "COMPONENT", "PID", "PORT", "STATE", "URL");
        boolean allUp = run.ready();
        for (Run.Part part : run.parts()) {
            String state = state(part);
            allUp &= state.equals("up");
            System.out.printf(ROW, part.name(), part.pid() == 0 ? "-" : part.pid(), part.port(), state, part.url());
        }
        System.out.printf("supervisor %d%s, data in %s%n", run.pid(), run.ready() ? "" : " (starting)", run.data());
        return allUp ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String state(Run.Part part) {
        if (!part.lives()) {
            return "down";
        }
        return Probes.answers(part.name(), part.port()) ? "up" : "starting";
    }
}
