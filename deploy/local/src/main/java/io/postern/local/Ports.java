package io.postern.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who listens where, on 127.0.0.1.
 *
 * @param byName in the order in which components start
 */
public record Ports(Map<String, Integer> byName) {

    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    public static final String KAFKA_CONTROLLER = "kafka-controller";
    public static final List<String> SERVICES = List.of("iam", "vpc", "endpoint", "quota");

    /** What the second instance of a service is called. */
    public static String standby(String service) {
        return service + "-2";
    }

    /** The service that an instance is one of. */
    static String serviceOf(String instance) {
        return instance.endsWith("-2") ? instance.substring(0, instance.length() - 2) : instance;
    }

    /** Below the range from which systems take the ports of outgoing connections, and apart from the defaults. */
    private static final int LOWEST_FREE = 12_000;

    private static final int HIGHEST_FREE = 25_000;

    public Ports {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    public static Ports defaults() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(POSTGRES, 25432);
        ports.put(KAFKA, 29092);
        ports.put(KAFKA_CONTROLLER, 29093);
        int next = 8081;
        for (String service : SERVICES) {
            ports.put(service, next++);
        }
        return new Ports(ports);
    }

    /** A free port for everything. They stay the caller's also while a component is down. */
    public static Ports free() {
        List<Integer> found = free(defaults().byName().size());
        Map<String, Integer> ports = new LinkedHashMap<>();
        defaults().byName().keySet().forEach(name -> ports.put(name, found.removeFirst()));
        return new Ports(ports);
    }

    /** With a free port for the second instance of every service. */
    Ports withStandbys() {
        List<Integer> found = free(SERVICES.size());
        Ports all = this;
        for (String service : SERVICES) {
            all = all.with(standby(service), found.removeFirst());
        }
        return all;
    }

    /** Free ports, each given once: nobody else who asks is told the same ones while this process lives. */
    public static List<Integer> free(int count) {
        int all = HIGHEST_FREE - LOWEST_FREE;
        int first = ThreadLocalRandom.current().nextInt(all);
        List<Integer> found = IntStream.range(0, all)
                .map(n -> LOWEST_FREE + (first + n) % all)
                .filter(port -> isFree(port) && PortClaims.claim(port))
                .limit(count)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        if (found.size() < count) {
            throw new StackFailure("No ports are free between %d and %d: end some of the stacks that run"
                    .formatted(LOWEST_FREE, HIGHEST_FREE));
        }
        return found;
    }

    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("Expected one of %s, but it is %s".formatted(byName.keySet(), name));
        }
        return port;
    }

    public Ports with(String name, int port) {
        Map<String, Integer> ports = new LinkedHashMap<>(byName);
        ports.put(name, port);
        return new Ports(ports);
    }

    /**
     * @throws StackFailure naming every port among these that is taken or given twice, and what to do
     */
    void requireFree(Collection<String> names) {
        Map<Integer, List<String>> users = byName.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<String> problems = new ArrayList<>();
        users.forEach((port, by) -> {
            if (by.size() > 1) {
                problems.add("Port %d is given to %s: choose another with --%s-port"
                        .formatted(port, String.join(" and ", by), by.getLast()));
            } else if (!isFree(port)) {
                problems.add("Port %d (%s) is taken: stop what uses it or choose another with --%s-port"
                        .formatted(port, by.getFirst(), by.getFirst()));
            }
        });
        if (!problems.isEmpty()) {
            throw new StackFailure(String.join(System.lineSeparator(), problems));
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
