package io.postern.local.cli;

import io.postern.local.ProjectRoot;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which checkout a command is about. */
final class Root {

    @Option(names = "--root", paramLabel = "DIR", description = "the project; by default the one this was started from")
    private @Nullable Path root;

    Path directory() {
        Path told = root;
        return told == null ? ProjectRoot.find() : told.toAbsolutePath();
    }
}
