package io.postern.testing;

import io.postern.local.JavaCommand;
import io.postern.local.ProjectRoot;
import io.postern.local.process.Waiting;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The process behind {@link Stack}. The first test JVM of a build starts it under a file lock, the others find it. It
 * belongs to Maven, not to that JVM, and ends with it.
 */
final class StackDaemon {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final List<String> OPTIONS =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow");

    private StackDaemon() {}

    static Stack join() {
        Path root = ProjectRoot.find();
        ProcessHandle owner = owner();
        // one directory per owner: two builds of one tree must not share what ends with one of them
        Path state = root.resolve("target").resolve("stack-" + owner.pid());
        try {
            Files.createDirectories(state);
            try (FileChannel channel = FileChannel.open(
                            state.resolveSibling("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                Optional<Stack> running = running(state);
                return running.isPresent() ? running.get() : start(root, state, owner);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start PostgreSQL and Kafka for the tests", e);
        }
    }

    private static Stack start(Path root, Path state, ProcessHandle owner) throws IOException {
        Path jar = ProjectRoot.launcherJar(root);
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    "%s is missing: build it with mvn package -pl deploy/local -DskipTests".formatted(jar));
        }
        Path log = state.resolveSibling("stack.log");
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", jar.toString(), "daemon", state.toString(), Long.toString(owner.pid())));
        Process daemon = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        if (!Waiting.until(LIMIT, () -> !daemon.isAlive() || Files.exists(environment(state))) || !daemon.isAlive()) {
            throw new IllegalStateException("PostgreSQL and Kafka did not start: " + Files.readString(log));
        }
        return running(state).orElseThrow();
    }

    /** The one that tells where it is, unless it was killed. */
    private static Optional<Stack> running(Path state) throws IOException {
        if (Files.notExists(environment(state))) {
            return Optional.empty();
        }
        Properties told = new Properties();
        told.load(new StringReader(Files.readString(environment(state))));
        boolean alive = ProcessHandle.of(Long.parseLong(told.getProperty("pid")))
                .filter(ProcessHandle::isAlive)
                .isPresent();
        if (!alive) {
            Files.delete(environment(state));
            return Optional.empty();
        }
        return Optional.of(new Stack(
                Integer.parseInt(told.getProperty("postgres.port")),
                told.getProperty("postgres.password"),
                told.getProperty("kafka.bootstrap.servers")));
    }

    private static Path environment(Path state) {
        return state.resolve("env.properties");
    }

    /** The nearest Maven among this process's ancestors, else this process. */
    private static ProcessHandle owner() {
        ProcessHandle self = ProcessHandle.current();
        for (Optional<ProcessHandle> one = self.parent();
                one.isPresent();
                one = one.get().parent()) {
            if (one.get().info().commandLine().orElse("").contains("plexus.classworlds.launcher")) {
                return one.get();
            }
        }
        return self;
    }
}
