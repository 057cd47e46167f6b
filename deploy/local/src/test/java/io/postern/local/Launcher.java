package io.postern.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packed launcher in a process of its own, as {@code ./postern} starts it. */
final class Launcher implements AutoCloseable {

    private final Process process;

    private Launcher(Process process) {
        this.process = process;
    }

    static Launcher start(Path root, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java(), "-Xmx128m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-Dpostern.root=" + root, "-jar", System.getProperty("postern.local.jar")));
        command.addAll(Arrays.asList(arguments));
        return new Launcher(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** A zombie that waits for an init process to collect it does not run. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    /** What it has printed, when it has ended. */
    String output() throws IOException {
        return new String(process.getInputStream().readAllBytes());
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the launcher does not end");
        }
        return process.exitValue();
    }

    /** Whatever the test has left. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
