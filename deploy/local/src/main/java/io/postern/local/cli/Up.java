package io.postern.local.cli;

import io.postern.local.LocalStack;
import io.postern.local.LocalStackBuilder;
import io.postern.local.StackFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole stack, until Ctrl-C or {@code down}. */
@Command(
        name = "up",
        description = "Start PostgreSQL, Kafka and the services; stay until Ctrl-C or `down`. Data are kept.",
        mixinStandardHelpOptions = true)
public final class Up implements Callable<Integer> {

    @Mixin
    private Root root = new Root();

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(names = "--data", paramLabel = "DIR", description = "where the data are; by default .postern/data")
    private @Nullable Path data;

    @Option(
            names = "--services",
            split = ",",
            defaultValue = "iam,vpc,endpoint,quota",
            paramLabel = "NAME",
            description = "only these services, or none: to run the others by hand (default: ${DEFAULT-VALUE})")
    private List<String> services = List.of();

    @Override
    public Integer call() throws InterruptedException {
        RunFile file = RunFile.in(root.directory());
        file.live().ifPresent(run -> {
            throw new StackFailure("Postern is up already (pid %d): see ./postern status".formatted(run.pid()));
        });
        Board board = new Board(file, System.out);
        LocalStack stack = stack(board);
        board.show(stack);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            file.deleteOwn();
        }));
        System.out.println("Starting PostgreSQL, Kafka" + (only().isEmpty() ? "" : ", " + String.join(", ", only())));
        stack.start();
        board.welcome(stack);
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private List<String> only() {
        return services.equals(List.of("none")) ? List.of() : services;
    }

    private LocalStack stack(Board board) {
        LocalStackBuilder builder = LocalStack.builder()
                .root(root.directory())
                .ports(ports.ports())
                .services(only().toArray(String[]::new))
                .listener(board);
        return (data == null ? builder : builder.data(data)).build();
    }
}
