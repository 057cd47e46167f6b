package io.postern.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.postern.local.PrivateFile;
import io.postern.local.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code .postern/run.json}: which stack runs from this project, for {@code status} and {@code down}. */
record RunFile(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static RunFile in(Path root) {
        return new RunFile(root.resolve(".postern").resolve("run.json"));
    }

    /** The run that is written there, if its supervisor lives. */
    Optional<Run> live() {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Run.class))
                    .filter(Run::lives);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StackFailure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    void write(Run run) {
        try {
            Files.createDirectories(file.getParent());
            PrivateFile.write(file, JSON.writeValueAsString(run));
        } catch (IOException e) {
            throw new StackFailure("Cannot write %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Deletes what this process has written, and nobody else's. */
    void deleteOwn() {
        try {
            if (live().filter(run -> run.pid() == ProcessHandle.current().pid()).isPresent()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StackFailure("Cannot delete %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
