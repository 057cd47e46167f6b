package io.postern.local.cli;

import io.postern.local.DirectoryTree;
import io.postern.local.Durability;
import io.postern.local.Ports;
import io.postern.local.PrivateFile;
import io.postern.local.StackFailure;
import io.postern.local.kafka.Broker;
import io.postern.local.postgres.PostgresCluster;
import io.postern.local.postgres.PostgresProbe;
import io.postern.local.postgres.ServiceDatabases;
import io.postern.local.process.TetheredProcess;
import io.postern.local.process.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/**
 * PostgreSQL and Kafka for one run of the tests, in one JVM to save memory. It tells where they are in
 * {@code env.properties}, and ends with its owner, taking the directory along.
 */
@Command(
        name = "daemon",
        hidden = true,
        description = "Run a throw-away PostgreSQL and Kafka on free ports for as long as another process lives.",
        mixinStandardHelpOptions = true)
public final class Daemon implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STATE_DIR", description = "gets env.properties when all is ready")
    private Path state = Path.of("");

    @Parameters(index = "1", paramLabel = "OWNER_PID", description = "the process to end with")
    private long owner;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(state);
        List<Integer> ports = Ports.free(3);
        PostgresCluster cluster = new PostgresCluster(state.resolve("postgres"), ports.get(0), Durability.THROWAWAY);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<TetheredProcess> postgres = threads.submit(() -> startPostgres(cluster, ports.get(0)));
            Future<Broker> kafka = threads.submit(() -> startKafka(ports.get(1), ports.get(2)));
            TetheredProcess server = postgres.get();
            Broker broker = kafka.get();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, broker)));
        }
        PrivateFile.write(state.resolve("env.properties"), """
                pid=%d
                postgres.port=%d
                postgres.password=%s
                kafka.bootstrap.servers=127.0.0.1:%d
                """.formatted(
                        ProcessHandle.current().pid(), ports.get(0), cluster.superuserPassword(), ports.get(1)));
        ProcessHandle.of(owner).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
        return ExitCode.OK;
    }

    private TetheredProcess startPostgres(PostgresCluster cluster, int port) throws Exception {
        Path log = state.resolve("postgres.log");
        TetheredProcess server = TetheredProcess.start(cluster.prepare(log));
        if (!Waiting.until(Duration.ofSeconds(60), () -> PostgresProbe.answers(port) || !server.isAlive())
                || !server.isAlive()) {
            throw new StackFailure("PostgreSQL did not start: %s".formatted(Files.readString(log)));
        }
        try (ServiceDatabases databases = ServiceDatabases.connect(port, cluster.superuserPassword())) {
            databases.createRoles();
        }
        return server;
    }

    private Broker startKafka(int port, int controllerPort) throws Exception {
        return Broker.start(state.resolve("kafka"), port, controllerPort, true, Map.of());
    }

    private void end(TetheredProcess server, Broker broker) {
        broker.close();
        server.stop();
        DirectoryTree.delete(state);
    }
}
