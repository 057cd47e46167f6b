package io.postern.local.process;

import io.postern.local.StackFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The signals a component is sent, by any process of the same user. */
public enum Signal {
    /** Asks a JVM to end. */
    TERM,
    /** Asks PostgreSQL for a fast shutdown: it does not wait for its clients, as it would on TERM. */
    INT,
    KILL,
    STOP,
    CONT;

    /** A process that has ended meanwhile is passed over. */
    void send(List<ProcessHandle> processes) {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "kill -s \"$@\" 2>/dev/null || true", "kill", name()));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            throw new StackFailure("Cannot send %s: no shell".formatted(this), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while sending " + this, e);
        }
    }
}
