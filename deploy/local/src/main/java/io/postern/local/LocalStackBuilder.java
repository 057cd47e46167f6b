package io.postern.local;

import io.postern.local.postgres.PostgresCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How a {@link LocalStack} is to be. Without any setting: what {@code ./postern up} starts. */
public final class LocalStackBuilder {

    private Path root = ProjectRoot.find();
    private @Nullable Path data;
    private Ports ports = Ports.defaults();
    private Durability durability = Durability.DURABLE;
    private List<String> services = Ports.SERVICES;
    private final Map<String, Map<String, String>> environment = new ConcurrentHashMap<>();
    private final Map<String, Detour> detours = new LinkedHashMap<>();
    private final Map<String, String> postgresSettings = new LinkedHashMap<>();
    private boolean standbys;
    private StackListener listener = StackListener.SILENT;

    LocalStackBuilder() {}

    /** The project's directory. By default the nearest one above the working directory that has an {@code .mvn}. */
    public LocalStackBuilder root(Path directory) {
        root = directory.toAbsolutePath();
        return this;
    }

    /** By default {@code .postern/data} in the project, and a new directory beside it for a throw-away stack. */
    public LocalStackBuilder data(Path directory) {
        data = directory.toAbsolutePath();
        return this;
    }

    public LocalStackBuilder ports(Ports chosen) {
        ports = chosen;
        return this;
    }

    public LocalStackBuilder freePorts() {
        return ports(Ports.free());
    }

    /** A throw-away stack does not wait for disks and deletes its data when it is closed. */
    public LocalStackBuilder throwaway(boolean yes) {
        durability = yes ? Durability.THROWAWAY : Durability.DURABLE;
        return this;
    }

    /** Only these of the four services; none gives PostgreSQL and Kafka alone. */
    public LocalStackBuilder services(String... names) {
        for (String name : names) {
            if (!Ports.SERVICES.contains(name)) {
                throw new StackFailure("Expected services among %s, but got %s".formatted(Ports.SERVICES, name));
            }
        }
        services = Arrays.asList(names);
        return this;
    }

    /** More environment for one service; it wins over what the stack itself sets. */
    public LocalStackBuilder environment(String service, String name, String value) {
        environment.computeIfAbsent(service, _ -> new ConcurrentHashMap<>()).put(name, value);
        return this;
    }

    /** More environment for all services. */
    public LocalStackBuilder environment(String name, String value) {
        Ports.SERVICES.forEach(service -> environment(service, name, value));
        return this;
    }

    /** A setting of the PostgreSQL server; it wins over what the stack itself sets. */
    public LocalStackBuilder postgresSetting(String name, String value) {
        postgresSettings.put(name, value);
        return this;
    }

    /** A second instance of every service, {@link Ports#standby}, on the same data; it is started only on demand. */
    public LocalStackBuilder standbys() {
        standbys = true;
        ports = ports.withStandbys();
        return this;
    }

    /** @param instance a service, or the standby of one */
    public LocalStackBuilder detour(String instance, Detour detour) {
        detours.put(instance, detour);
        return this;
    }

    public LocalStackBuilder listener(StackListener told) {
        listener = told;
        return this;
    }

    /** Starts it and waits until everything serves. */
    public LocalStack start() {
        return build().start();
    }

    /** For those who must be able to close a stack that is still starting. */
    public LocalStack build() {
        StackPlan plan = new StackPlan(root, directory(), ports, durability, services);
        Credentials credentials = Credentials.in(plan.data());
        PostgresCluster cluster =
                new PostgresCluster(plan.postgres(), ports.of(Ports.POSTGRES), durability, postgresSettings);
        Blueprints blueprints = new Blueprints(plan, new ServiceEnvironment(ports, credentials, detours), environment);
        Map<String, Component> components = new LinkedHashMap<>();
        components.put(Ports.POSTGRES, new Component(blueprints.postgres(cluster), listener));
        components.put(Ports.KAFKA, new Component(blueprints.kafka(), listener));
        services.forEach(name -> components.put(name, new Component(blueprints.service(name), listener)));
        if (standbys) {
            services.stream()
                    .map(Ports::standby)
                    .forEach(name -> components.put(name, new Component(blueprints.service(name), listener)));
        }
        return new LocalStack(plan, cluster, credentials, components, environment);
    }

    private Path directory() {
        Path parent = root.resolve(".postern");
        try {
            Path directory = data;
            if (directory == null && durability == Durability.THROWAWAY) {
                directory = Files.createTempDirectory(Files.createDirectories(parent), "throwaway");
            } else if (directory == null) {
                directory = parent.resolve("data");
            }
            Files.createDirectories(directory.resolve("logs"));
            return directory;
        } catch (IOException e) {
            throw new StackFailure("Cannot make a data directory: " + e, e);
        }
    }
}
