package io.postern.local.cli;

import io.postern.local.postgres.PostgresCluster;
import io.postern.local.process.TetheredProcess;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** PostgreSQL alone. */
@Command(
        name = "postgres",
        description = "Run PostgreSQL alone, until killed or until standard input closes.",
        mixinStandardHelpOptions = true)
public final class RunPostgres implements Runnable {

    @Mixin
    private Place place = new Place();

    @Option(names = "--port", required = true, description = "where it listens, on 127.0.0.1")
    private int port;

    @Override
    public void run() {
        PostgresCluster cluster = new PostgresCluster(place.dir(), port, place.durability());
        Path log = place.dir().resolve("postgres.log");
        TetheredProcess server = TetheredProcess.start(cluster.prepare(log));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        Foreground.until(server.onExit());
    }
}
