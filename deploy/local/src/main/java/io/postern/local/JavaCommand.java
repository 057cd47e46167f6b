package io.postern.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The java command and the options of the stack's JVMs. They share a small machine: serial collection, small heaps. */
public final class JavaCommand {

    /** C2 stays on although it makes the start slower: these run long. */
    private static final String SERVICE_OPTIONS = "-Xmx512m -XX:+UseSerialGC -Xshare:auto -XX:+ExitOnOutOfMemoryError";

    /** What Netty and Kafka do on JDK 25 without a warning at each start. */
    private static final List<String> QUIET =
            List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

    private JavaCommand() {}

    /** A broker on a laptop; its page cache is outside the heap. */
    static List<String> kafkaOptions() {
        return Stream.concat(QUIET.stream(), Stream.of("-Xmx512m", "-XX:+UseSerialGC", "-Xshare:auto"))
                .toList();
    }

    /** The JVM this one runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@code POSTERN_JAVA_OPTS} replaces the sizes and the collector of all services. */
    public static List<String> serviceOptions() {
        String told = System.getenv("POSTERN_JAVA_OPTS");
        List<String> options = new ArrayList<>(QUIET);
        (told == null ? SERVICE_OPTIONS : told)
                .transform(all -> Stream.of(all.split("\\s+")))
                .filter(option -> !option.isBlank())
                .forEach(options::add);
        return options;
    }
}
