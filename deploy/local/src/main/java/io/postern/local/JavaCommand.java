package io.postern.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The java command and the options of the stack's JVMs. They share a small machine: serial collection, small heaps. */
public final class JavaCommand {

    private static final List<String> SIZES = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private static final String FAIL_FAST = "-XX:+ExitOnOutOfMemoryError";

    /** What ends within minutes is over before the slower compiler's work pays: a third less CPU from start to end. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    /** What Netty and Kafka do on JDK 25 without a warning at each start. */
    private static final List<String> QUIET =
            List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

    private JavaCommand() {}

    /** A broker on a laptop; its page cache is outside the heap. */
    static List<String> kafkaOptions(Durability durability) {
        return Stream.of(QUIET.stream(), SIZES.stream(), compiler(durability))
                .flatMap(options -> options)
                .toList();
    }

    /** The JVM this one runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@code POSTERN_JAVA_OPTS} replaces the sizes, the collector and the compilers of all services. */
    public static List<String> serviceOptions(Durability durability) {
        String told = System.getenv("POSTERN_JAVA_OPTS");
        List<String> options = new ArrayList<>(QUIET);
        if (told == null) {
            options.addAll(SIZES);
            options.add(FAIL_FAST);
            compiler(durability).forEach(options::add);
        } else {
            Stream.of(told.split("\\s+")).filter(option -> !option.isBlank()).forEach(options::add);
        }
        return options;
    }

    private static Stream<String> compiler(Durability durability) {
        return durability == Durability.THROWAWAY ? Stream.of(FIRST_COMPILER_ONLY) : Stream.empty();
    }
}
