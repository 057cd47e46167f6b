package io.postern.robustness;

import io.postern.local.Component;
import io.postern.local.Detour;
import io.postern.local.LocalStack;
import io.postern.local.LocalStackBuilder;
import io.postern.local.Ports;
import io.postern.local.client.OperatorClient;
import io.postern.robustness.net.TcpProxy;
import io.postern.robustness.net.Weather;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The whole system as real processes, with a proxy on every wire: from the clients to each instance of a service, and from
 * each instance to PostgreSQL and to Kafka.
 */
public final class Testbed implements AutoCloseable {

    public static final List<String> SERVICES = Ports.SERVICES;
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final Duration READY = Duration.ofSeconds(120);

    private final LocalStack stack;
    private final Disks disks;
    private final Map<String, TcpProxy> fronts = new LinkedHashMap<>();
    private final Map<String, TcpProxy> toPostgres = new LinkedHashMap<>();
    private final Map<String, TcpProxy> toKafka = new LinkedHashMap<>();
    private final Map<String, Set<String>> rotation = new ConcurrentHashMap<>();
    private Duration booted = Duration.ZERO;
    private @Nullable OperatorClient operator;

    private Testbed() {
        KAFKA.setLevel(Level.OFF); // the judges' clients see brokers die all the time
        List<String> instances = instances();
        List<Integer> free = Ports.free(4 * instances.size());
        Map<String, Detour> detours = new LinkedHashMap<>();
        instances.forEach(instance ->
                detours.put(instance, new Detour(free.removeFirst(), free.removeFirst(), free.removeFirst())));
        LocalStackBuilder builder =
                LocalStack.builder().freePorts().throwaway(true).standbys();
        builder.postgresSetting("track_commit_timestamp", "on");
        detours.forEach(builder::detour);
        stack = builder.build();
        disks = Disks.under(stack.data());
        detours.forEach((instance, detour) -> {
            fronts.put(
                    instance,
                    TcpProxy.open(free.removeFirst(), stack.service(instance).port()));
            toPostgres.put(
                    instance, TcpProxy.open(detour.postgres(), stack.postgres().port()));
            toKafka.put(instance, TcpProxy.open(detour.kafka(), detour.kafkaListener()));
        });
        SERVICES.forEach(service -> {
            Set<String> serving = ConcurrentHashMap.newKeySet();
            serving.add(service);
            rotation.put(service, serving);
        });
    }

    /** Starts everything but the standbys. */
    public static Testbed start() {
        Testbed bed = new Testbed();
        Runtime.getRuntime().addShutdownHook(new Thread(bed::close));
        long begin = System.nanoTime();
        try {
            bed.stack.start();
            bed.booted = Duration.ofNanos(System.nanoTime() - begin);
            return bed;
        } catch (RuntimeException e) {
            bed.close();
            throw e;
        }
    }

    private static List<String> instances() {
        List<String> all = new ArrayList<>(SERVICES);
        SERVICES.forEach(service -> all.add(Ports.standby(service)));
        return all;
    }

    /** How long it took to start everything. */
    public Duration booted() {
        return booted;
    }

    public LocalStack stack() {
        return stack;
    }

    public Disks disks() {
        return disks;
    }

    public synchronized OperatorClient operator() {
        OperatorClient known = operator;
        if (known == null) {
            known = OperatorClient.logIn(
                    stack.service("iam").url(), stack.credentials().operatorPassword());
            operator = known;
        }
        return known;
    }

    /** @param name a service, the standby of one, postgres or kafka */
    public Component component(String name) {
        return switch (name) {
            case Ports.POSTGRES -> stack.postgres();
            case Ports.KAFKA -> stack.kafka();
            default -> stack.service(name);
        };
    }

    public TcpProxy front(String instance) {
        return known(fronts, instance);
    }

    public TcpProxy toPostgres(String instance) {
        return known(toPostgres, instance);
    }

    public TcpProxy toKafka(String instance) {
        return known(toKafka, instance);
    }

    /** Where a client may send its next request: any instance that a load balancer would choose. */
    public String url(String service) {
        List<String> serving = List.copyOf(known(rotation, service));
        String chosen = serving.isEmpty()
                ? service
                : serving.get(ThreadLocalRandom.current().nextInt(serving.size()));
        return "http://127.0.0.1:" + front(chosen).port();
    }

    /** @param serving whether the load balancer knows the instance */
    public void rotate(String service, String instance, boolean serving) {
        if (serving) {
            known(rotation, service).add(instance);
        } else {
            known(rotation, service).remove(instance);
        }
    }

    /** Starts what is down, and waits until it serves. */
    public void up(String name) {
        Component component = component(name);
        if (component.pid().isEmpty()) {
            component.start();
        }
        component.awaitReady(READY);
    }

    /** Fair weather on every wire. */
    public void clear() {
        List.of(fronts, toPostgres, toKafka)
                .forEach(wires -> wires.values().forEach(wire -> wire.weather(Weather.CLEAR)));
    }

    /** As superuser, straight to PostgreSQL. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(stack.postgres().url() + database, "postgres", stack.superuserPassword());
    }

    /** Repeatable, also by a thread that ends the process meanwhile. */
    @Override
    public synchronized void close() {
        stack.components().forEach(Component::stop);
        disks.close();
        stack.close();
        List.of(fronts, toPostgres, toKafka).forEach(wires -> wires.values().forEach(TcpProxy::close));
    }

    /** Where the stack keeps its logs. */
    public Path data() {
        return stack.data();
    }

    private static <T> T known(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("Expected one of %s, but it is %s".formatted(all.keySet(), name));
        }
        return found;
    }
}
