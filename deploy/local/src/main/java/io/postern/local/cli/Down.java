package io.postern.local.cli;

import io.postern.local.StackFailure;
import io.postern.local.process.Waiting;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Ends a running {@code up}. */
@Command(
        name = "down",
        description = "Stop what `up` started, and wait until all of it is gone.",
        mixinStandardHelpOptions = true)
public final class Down implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Mixin
    private Root root = new Root();

    @Override
    public Integer call() {
        Optional<Run> found = RunFile.in(root.directory()).live();
        if (found.isEmpty()) {
            System.out.println("Postern is not running.");
            return ExitCode.OK;
        }
        Run run = found.get();
        System.out.println("Stopping Postern (pid %d)...".formatted(run.pid()));
        run.supervisor().ifPresent(ProcessHandle::destroy);
        if (!Waiting.until(LIMIT, () -> gone(run))) {
            throw new StackFailure("Postern (pid %d) has not ended after %d s".formatted(run.pid(), LIMIT.toSeconds()));
        }
        System.out.println("Postern is down; its data are in " + run.data());
        return ExitCode.OK;
    }

    private static boolean gone(Run run) {
        return !run.lives() && run.parts().stream().noneMatch(Run.Part::lives);
    }
}
