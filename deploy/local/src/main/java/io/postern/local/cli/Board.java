package io.postern.local.cli;

import io.postern.local.Component;
import io.postern.local.Component.State;
import io.postern.local.Credentials;
import io.postern.local.LocalStack;
import io.postern.local.StackListener;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what happens to a stack: in a line for whoever watches, and in the run file for the other commands. */
final class Board implements StackListener {

    private record Since(State state, long nanos) {}

    private final RunFile file;
    private final PrintStream out;
    private final Map<String, Run.Part> parts = new LinkedHashMap<>();
    private final Map<String, Since> states = new HashMap<>();
    private Path data = Path.of("");
    private boolean ready;

    Board(RunFile file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    /** From now on the run file shows these components, those too that are yet to start. */
    synchronized void show(LocalStack stack) {
        data = stack.data();
        stack.components().forEach(this::update);
    }

    @Override
    public synchronized void changed(Component component, State state) {
        long now = System.nanoTime();
        Since before = states.put(component.name(), new Since(state, now));
        update(component);
        write();
        if (before != null) {
            tell(component, before.state(), state, (now - before.nanos()) / 1e9);
        }
    }

    /** What people need to use it. */
    synchronized void welcome(LocalStack stack) {
        ready = true;
        write();
        Credentials credentials = stack.credentials();
        out.println();
        out.println("Postern is up.");
        stack.components().forEach(component -> out.printf("  %-18s %s%n", component.name(), component.url()));
        out.printf("  %-18s %s%n", "operator password", credentials.operatorPassword());
        out.printf("  %-18s %s%n", "access key", credentials.operatorAccess());
        out.printf("  %-18s %s%n", "secret key", credentials.operatorSecret());
        out.println("Kept in " + Credentials.file(stack.data()) + ", beside the data and the logs.");
        out.println("Ctrl-C or ./postern down stops everything; the next up finds the data again.");
    }

    private void write() {
        file.write(Run.now(data.toString(), ready, List.copyOf(parts.values())));
    }

    private void update(Component component) {
        parts.put(
                component.name(),
                new Run.Part(component.name(), component.pid().orElse(0), component.port(), component.url()));
    }

    private void tell(Component component, State before, State now, double seconds) {
        switch (now) {
            case STARTING -> {}
            case UP ->
                out.printf("%-10s is up after %.1f s, on port %d%n", component.name(), seconds, component.port());
            case STOPPING -> out.printf("%-10s is stopping%n", component.name());
            case DOWN -> {
                boolean asked = before == State.STOPPING;
                String why = asked ? "is down" : "has ended by itself, see " + component.log();
                out.printf("%-10s %s%n", component.name(), why);
            }
        }
    }
}
