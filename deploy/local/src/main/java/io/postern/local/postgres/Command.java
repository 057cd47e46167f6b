package io.postern.local.postgres;

import io.postern.local.StackFailure;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A short-lived command, run to its end. */
record Command(int exit, String output) {

    static Command run(List<String> prefix, List<String> command) throws IOException {
        List<String> whole = Stream.concat(prefix.stream(), command.stream()).toList();
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            return new Command(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new StackFailure("Interrupted while running " + command.getFirst(), e);
        }
    }

    boolean succeeded() {
        return exit == 0;
    }
}
