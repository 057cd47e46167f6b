package io.postern.local.process;

import static java.util.stream.Collectors.joining;

import io.postern.local.StackFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child process that cannot outlive this JVM, however this JVM ends: a shell between the two holds the reading end of
 * a pipe, and stops the child when the writing end, ours, closes. {@code kill -9} closes it too. Through the pipe the shell
 * also hears which processes are paused: it has to wake them, or they could not end.
 *
 * <p>The shell lives in a session of its own, so that Ctrl-C in a terminal reaches only us and the stack is taken down
 * in order.
 */
public final class TetheredProcess {

    private static final String SHELL = """
            log=$1 stop=$2
            shift 2
            trap '' INT HUP
            exec 3<&0
            "$@" </dev/null 3<&- >>"$log" 2>&1 &
            child=$!
            echo $child
            exec >/dev/null
            (
                paused=
                while read -r line <&3; do paused=$line; done
                kill -s "$stop" $child
                kill -s CONT $child $paused
                i=0
                while kill -s 0 $child && [ $i -lt 150 ]; do sleep 0.2; i=$((i + 1)); done
                kill -s KILL $child
            ) 2>/dev/null &
            watch=$!
            exec 3<&-
            wait $child
            status=$?
            kill $watch 2>/dev/null
            exit $status
            """;

    private static final boolean HAS_SETSID =
            Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(path -> Files.isExecutable(Path.of(path)));

    /** The reference keeps the pipe open: a Process that is garbage closes it. */
    private final Process shell;

    private final ProcessHandle child;

    private TetheredProcess(Process shell, ProcessHandle child) {
        this.shell = shell;
        this.child = child;
    }

    /** Returns when the child is running, which says nothing about its being ready. */
    public static TetheredProcess start(Launch launch) {
        List<String> command = new ArrayList<>(HAS_SETSID ? List.of("setsid") : List.of());
        command.addAll(List.of("sh", "-c", SHELL, "sh", launch.log().toString()));
        command.add(launch.stop().name());
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.putAll(launch.environment());
        builder.redirectError(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        try {
            Process shell = builder.start();
            String pid = shell.inputReader().readLine();
            if (pid == null) {
                throw new StackFailure("Cannot start " + launch.command().getFirst() + ", see " + launch.log());
            }
            long child = Long.parseLong(pid);
            return new TetheredProcess(shell, ProcessHandle.of(child).orElse(shell.toHandle()));
        } catch (IOException e) {
            throw new StackFailure(
                    "Cannot start a shell for %s: %s".formatted(launch.command().getFirst(), e), e);
        }
    }

    /** Of the real process, not of the shell. */
    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return shell.isAlive();
    }

    /** Completes with the child's exit code; 128 + n when signal n ended it. */
    public CompletableFuture<Integer> onExit() {
        return shell.onExit().thenApply(Process::exitValue);
    }

    /** Asks the child to end and waits for it; a child that does not listen for 30 seconds is killed. */
    public void stop() {
        try {
            shell.getOutputStream().close();
        } catch (IOException _) {
            // the shell has ended already, which is what we want
        }
        awaitEnd(Duration.ofSeconds(50));
    }

    /** SIGKILL for the child and all its descendants, as a power cut would end them; waits until they are gone. */
    public void kill() {
        List<ProcessHandle> family = family();
        Signal.KILL.send(family);
        awaitEnd(Duration.ofSeconds(10));
        Waiting.until(Duration.ofSeconds(10), () -> family.stream().noneMatch(TetheredProcess::runs));
    }

    /** SIGSTOP for the child and its descendants: alive, and answering nobody. */
    public void pause() {
        List<ProcessHandle> family = family();
        tellPaused(family);
        Signal.STOP.send(family);
    }

    public void resume() {
        Signal.CONT.send(family());
        tellPaused(List.of());
    }

    private void tellPaused(List<ProcessHandle> processes) {
        String line = processes.stream().map(one -> Long.toString(one.pid())).collect(joining(" ", "", "\n"));
        try {
            shell.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            shell.getOutputStream().flush();
        } catch (IOException e) {
            throw new StackFailure("Process %d has ended".formatted(child.pid()), e);
        }
    }

    /** Parent first: a stopped or dead parent makes no more children. */
    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(child), child.descendants()).toList();
    }

    /** A zombie that nobody collects, as in a container without an init process, does not run: it has no command. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private void awaitEnd(Duration limit) {
        try {
            if (!shell.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StackFailure("Process %d does not end".formatted(child.pid()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while process %d was ending".formatted(child.pid()), e);
        }
    }
}
