package io.postern.robustness;

import com.sun.security.auth.module.UnixSystem;
import io.postern.local.DirectoryTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small disks for PostgreSQL and Kafka, which can be filled: memory file systems, which only root may mount. */
public final class Disks implements AutoCloseable {

    private static final int CHUNK = 1 << 20;
    private static final String FILLER = "filler";

    private final Path data;
    private final List<Path> mounted = new ArrayList<>();

    private Disks(Path data) {
        this.data = data;
    }

    static Disks under(Path data) {
        Disks disks = new Disks(data);
        if (new UnixSystem().getUid() == 0) {
            disks.mount(data.resolve("postgres"), "1500m");
            disks.mount(data.resolve("kafka"), "700m");
        }
        return disks;
    }

    /** Whether disks can be filled here. */
    public boolean small() {
        return mounted.size() == 2;
    }

    /** @param component postgres or kafka */
    public void fill(String component) {
        Path filler = filler(component);
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException _) {
            // full, which is what we want
        }
    }

    public void free(String component) {
        try {
            Files.deleteIfExists(filler(component));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot free the disk of " + component, e);
        }
    }

    /** Nothing is left of what a component has stored, which must be down. */
    public void empty(String component) {
        Path directory = data.resolve(component);
        try (Stream<Path> inside = Files.list(directory)) {
            inside.forEach(DirectoryTree::delete);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot empty the disk of " + component, e);
        }
    }

    /** Lets go even of what is still in use. */
    @Override
    public void close() {
        mounted.forEach(path -> run("umount", "-l", path.toString()));
        mounted.clear();
    }

    private Path filler(String component) {
        return mounted.stream()
                .filter(path -> path.endsWith(component))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no small disk".formatted(component)))
                .resolve(FILLER);
    }

    private void mount(Path directory, String size) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot make " + directory, e);
        }
        if (run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString())) {
            mounted.add(directory);
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
