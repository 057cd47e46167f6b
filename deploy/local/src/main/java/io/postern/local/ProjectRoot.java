package io.postern.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project is checked out, and so where its built parts are. */
public final class ProjectRoot {

    private ProjectRoot() {}

    /** What the launcher or Maven says, else the nearest directory upwards that has an {@code .mvn}. */
    public static Path find() {
        for (String property : new String[] {"postern.root", "maven.multiModuleProjectDirectory"}) {
            String told = System.getProperty(property);
            if (told != null) {
                return Path.of(told).toAbsolutePath();
            }
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path candidate = here; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve(".mvn"))) {
                return candidate;
            }
        }
        throw new StackFailure("Expected to be inside the project, but %s is not".formatted(here));
    }

    /** The launcher's jar, with its libraries beside it: the one this class comes from, else where the build puts it. */
    public static Path launcherJar(Path root) {
        String told = System.getProperty("postern.local.jar");
        if (told != null) {
            return Path.of(told);
        }
        Path own = Path.of(URI.create(ProjectRoot.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        boolean complete = Files.isRegularFile(own) && Files.isDirectory(own.resolveSibling("lib"));
        return complete ? own : root.resolve("deploy/local/target/dist/local.jar");
    }
}
