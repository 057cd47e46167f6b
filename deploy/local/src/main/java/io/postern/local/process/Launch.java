package io.postern.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a child is started.
 *
 * @param environment added to this process's own environment
 * @param log what the child prints is appended here
 * @param stop how the child is asked to end
 */
public record Launch(List<String> command, Map<String, String> environment, Path log, Signal stop) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
