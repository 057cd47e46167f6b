package io.postern.local;

import java.io.IOException;
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

    private static final String JAR = "quarkus-run.jar";

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

    /** The stack's own, so that a build beside a running stack pulls nothing from under it. */
    Path jar(String service) {
        return programs().resolve(service).resolve(JAR);
    }

    Path launcherJar() {
        return ProjectRoot.launcherJar(root);
    }

    /**
     * @throws StackFailure when a jar that the stack will run is missing
     */
    void requireBuilt() {
        Stream.concat(services.stream().map(name -> built(name).resolve(JAR)), Stream.of(launcherJar()))
                .filter(jar -> !Files.exists(jar))
                .findFirst()
                .ifPresent(jar -> {
                    throw new StackFailure("%s is missing: build it with mvn package -DskipTests".formatted(jar));
                });
    }

    void takePrograms() throws IOException {
        deletePrograms();
        for (String service : services) {
            DirectoryTree.link(built(service), programs().resolve(service));
        }
    }

    void deletePrograms() {
        DirectoryTree.delete(programs());
    }

    /** The logs stay. */
    void deleteData() {
        Stream.of(postgres(), kafka()).forEach(DirectoryTree::delete);
    }

    private Path built(String service) {
        return root.resolve(service + "-service/target/quarkus-app");
    }

    private Path programs() {
        return data.resolve("programs");
    }
}
