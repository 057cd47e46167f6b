package io.postern.local.cli;

import io.postern.local.kafka.Broker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Kafka alone. */
@Command(
        name = "kafka",
        description = "Run Kafka alone, until killed or until standard input closes.",
        mixinStandardHelpOptions = true)
public final class RunKafka implements Callable<Integer> {

    @Option(names = "--dir", required = true, description = "where its data are; made when missing")
    private Path dir = Path.of("");

    @Option(names = "--port", required = true, description = "where the broker listens, on 127.0.0.1")
    private int port;

    @Option(names = "--controller-port", required = true, description = "where the controller listens")
    private int controllerPort;

    @Option(
            names = "--detour",
            split = ",",
            splitSynopsisLabel = ",",
            paramLabel = "PORT:TOLD",
            description = "listen there too, and send clients who come by it to another port")
    private List<String> detours = List.of();

    @Option(names = "--until-killed", description = "stay when standard input closes")
    private boolean untilKilled;

    @Override
    public Integer call() throws Exception {
        Broker broker = Broker.start(dir, port, controllerPort, false, detours());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        CompletableFuture<Void> never = new CompletableFuture<>();
        if (untilKilled) {
            never.join();
        }
        Foreground.until(never);
        return ExitCode.OK;
    }

    private Map<Integer, Integer> detours() {
        return detours.stream()
                .map(detour -> detour.split(":", 2))
                .collect(Collectors.toMap(detour -> Integer.valueOf(detour[0]), detour -> Integer.valueOf(detour[1])));
    }
}
