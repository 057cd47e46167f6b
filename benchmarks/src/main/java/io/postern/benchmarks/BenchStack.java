package io.postern.benchmarks;

import io.postern.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A stack that waits for its disks as {@code up} does, on free ports, whose data are deleted when it is closed. */
record BenchStack(LocalStack stack, Path data) implements AutoCloseable {

    /** @param services none for PostgreSQL and Kafka alone */
    static BenchStack start(Path root, List<String> services) {
        Path data = root.resolve(
                "benchmarks/target/stack-" + ProcessHandle.current().pid());
        // the SDK keeps a file in the home directory of whoever uses it: here, the stack's
        System.setProperty("user.home", data.toString());
        LocalStack stack = LocalStack.builder()
                .root(root)
                .data(data)
                .freePorts()
                .services(services.toArray(String[]::new))
                .build();
        BenchStack started = new BenchStack(stack, data);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        stack.start();
        return started;
    }

    @Override
    public void close() {
        stack.close();
        for (String part : List.of("postgres", "kafka")) {
            delete(data.resolve(part));
        }
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
