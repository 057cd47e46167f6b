package io.postern.local;

import io.postern.local.postgres.PostgresCluster;
import io.postern.local.postgres.ServiceDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and the services as real processes on this machine. Whatever ends this JVM ends them too.
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.builder().freePorts().throwaway(true).start()) {
 *     stack.service("quota").kill();
 *     …
 *     stack.service("quota").start();
 *     stack.service("quota").awaitReady(Duration.ofSeconds(30));
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(3);

    private final StackPlan plan;
    private final PostgresCluster cluster;
    private final Credentials credentials;
    private final Map<String, Component> components;
    private final Map<String, Map<String, String>> environment;

    LocalStack(
            StackPlan plan,
            PostgresCluster cluster,
            Credentials credentials,
            Map<String, Component> components,
            Map<String, Map<String, String>> environment) {
        this.plan = plan;
        this.cluster = cluster;
        this.credentials = credentials;
        this.components = components;
        this.environment = environment;
    }

    public static LocalStackBuilder builder() {
        return new LocalStackBuilder();
    }

    /**
     * Starts PostgreSQL and Kafka, makes roles and databases, starts the services, and waits until all of them serve.
     *
     * @throws StackFailure when one of them does not; nothing is left running then
     */
    public LocalStack start() {
        try {
            plan.requireBuilt();
            plan.ports().requireFree(plan.portNames());
            plan.takePrograms();
            for (Component component : components()) {
                LogFile.rotate(component.log());
            }
            together(List.of(postgres(), kafka()), LocalStack::startAndAwait);
            createDatabases();
            together(services(), LocalStack::startAndAwait);
            return this;
        } catch (IOException e) {
            throw closed(new StackFailure("Cannot start the stack: " + e, e));
        } catch (RuntimeException e) {
            throw closed(e);
        }
    }

    /** What fails in cleaning up does not hide why it was needed. */
    private RuntimeException closed(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    public Component postgres() {
        return component(Ports.POSTGRES);
    }

    public Component kafka() {
        return component(Ports.KAFKA);
    }

    /**
     * @param name iam, vpc, endpoint or quota, or the standby of one
     */
    public Component service(String name) {
        return component(name);
    }

    /**
     * Told to an instance from its next start on.
     *
     * @param value null to tell it no more
     */
    public void environment(String instance, String name, @Nullable String value) {
        Map<String, String> told = environment.computeIfAbsent(instance, _ -> new ConcurrentHashMap<>());
        if (value == null) {
            told.remove(name);
        } else {
            told.put(name, value);
        }
    }

    /** In the order in which they start. */
    public Collection<Component> components() {
        return components.values();
    }

    public Credentials credentials() {
        return credentials;
    }

    /** Where the stack keeps everything, logs included. */
    public Path data() {
        return plan.data();
    }

    /** Of the database superuser, for those who look behind the services' backs. */
    public String superuserPassword() {
        return cluster.superuserPassword();
    }

    /** Stops the services, then Kafka, then PostgreSQL, and deletes the data of a throw-away stack. Repeatable. */
    @Override
    public void close() {
        together(standbys(), Component::retire);
        together(services(), Component::retire);
        kafka().retire();
        postgres().retire();
        plan.deletePrograms();
        if (plan.durability() == Durability.THROWAWAY) {
            plan.deleteData();
        }
    }

    private List<Component> services() {
        return components().stream()
                .filter(component -> Ports.SERVICES.contains(component.name()))
                .toList();
    }

    private List<Component> standbys() {
        return components().stream()
                .filter(component -> Ports.SERVICES.contains(Ports.serviceOf(component.name())))
                .filter(component -> !Ports.SERVICES.contains(component.name()))
                .toList();
    }

    private Component component(String name) {
        Component component = components.get(name);
        if (component == null) {
            throw new IllegalArgumentException("Expected one of %s, but it is %s".formatted(components.keySet(), name));
        }
        return component;
    }

    private void createDatabases() {
        try (ServiceDatabases databases = ServiceDatabases.connect(postgres().port(), cluster.superuserPassword())) {
            databases.createRoles();
            for (String service : Ports.SERVICES) {
                databases.createDatabase(service);
            }
        } catch (SQLException e) {
            throw new StackFailure("Cannot make the services' databases: " + e.getMessage(), e);
        }
    }

    private static void startAndAwait(Component component) {
        component.start();
        component.awaitReady(READY);
    }

    /** Does the same to several components at once; the first failure ends the waiting for the others. */
    private static void together(List<Component> components, Work work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<Component> done = new ExecutorCompletionService<>(threads);
            components.forEach(component -> done.submit(() -> work.on(component), component));
            try {
                for (Component _ : components) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause ? cause : new StackFailure("Unexpected", e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted", e);
            }
        }
    }

    private interface Work {
        void on(Component component);
    }
}
