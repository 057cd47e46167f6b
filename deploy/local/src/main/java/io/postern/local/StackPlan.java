package io.postern.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a stack is made of and where.
 *
 * @param root of the project, where the built services are
 * @param services of {@link Ports#SERVICES}, those to start
 */
record StackPlan(Path root, Path data, Ports ports, Durability durability, List<String> services) {

    StackPlan {
        services = List.copyOf(services);
    }

    List<String> portNames() {
        List<String> names = new ArrayList<>(List.of(Ports.POSTGRES, Ports.KAFKA, Ports.KAFKA_CONTROLLER));
        names.addAll(services);
        return names;
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    Path log(String component) {
        return data.resolve("logs").resolve(component + ".log");
    }

    Path jar(String service) {
        return root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }

    Path launcherJar() {
        return ProjectRoot.launcherJar(root);
    }

    /**
     * @throws StackFailure when a jar that the stack will run is missing
     */
    void requireBuilt() {
        Stream.concat(services.stream().map(this::jar), Stream.of(launcherJar()))
                .filter(jar -> !Files.exists(jar))
                .findFirst()
                .ifPresent(jar -> {
                    throw new StackFailure("%s is missing: build it with mvn package -DskipTests".formatted(jar));
                });
    }

    /** The logs stay. */
    void deleteData() {
        Stream.of(postgres(), kafka()).filter(Files::exists).forEach(DirectoryTree::delete);
    }
}
