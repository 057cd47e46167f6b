package io.postern.local;

import io.postern.local.process.TetheredProcess;
import io.postern.local.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One process of the stack: PostgreSQL, Kafka or a service. It can be stopped, killed or paused at any time, and started
 * again on the same port and the same data.
 */
public final class Component {

    /** How far a component is; paused is UP here, and not {@link #isUp()}. */
    public enum State {
        STARTING,
        UP,
        STOPPING,
        DOWN
    }

    private final Blueprint blueprint;
    private final StackListener listener;
    private volatile @Nullable TetheredProcess process;
    private State state = State.DOWN;
    private boolean retired;

    Component(Blueprint blueprint, StackListener listener) {
        this.blueprint = blueprint;
        this.listener = listener;
    }

    public String name() {
        return blueprint.name();
    }

    public int port() {
        return blueprint.port();
    }

    /** Of a service its base URL, of PostgreSQL the JDBC URL without a database, of Kafka the bootstrap server. */
    public String url() {
        return blueprint.url();
    }

    /** What the process printed, over all its starts since the stack was started. */
    public Path log() {
        return blueprint.log();
    }

    /** Of the real process; empty when it is not running. */
    public OptionalLong pid() {
        TetheredProcess current = process;
        return current != null && current.isAlive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    /**
     * Starts the process and returns at once: {@link #awaitReady} says when it serves.
     *
     * @throws IllegalStateException when it runs already
     */
    public synchronized void start() {
        if (retired) {
            throw new StackFailure("The stack is closed: %s stays down".formatted(name()));
        }
        if (pid().isPresent()) {
            throw new IllegalStateException("Expected to start %s, but it runs already".formatted(name()));
        }
        TetheredProcess started = TetheredProcess.start(blueprint.launch().get());
        process = started;
        changed(State.STARTING);
        started.onExit().thenAccept(_ -> ended(started));
    }

    /**
     * @throws StackFailure when the process ends or the time is over before it serves, with the end of its log
     */
    public void awaitReady(Duration limit) {
        boolean decided = Waiting.until(
                limit, () -> pid().isEmpty() || blueprint.answers().getAsBoolean());
        if (pid().isEmpty()) {
            throw new StackFailure(
                    "%s ended before it was ready. The end of %s:%n%s".formatted(name(), log(), LogFile.end(log())));
        }
        if (!decided) {
            throw new StackFailure("%s is not ready after %d s. The end of %s:%n%s"
                    .formatted(name(), limit.toSeconds(), log(), LogFile.end(log())));
        }
        changed(State.UP);
    }

    /** Whether it runs and serves, at this moment; a paused component does not. */
    public boolean isUp() {
        return pid().isPresent() && blueprint.answers().getAsBoolean();
    }

    /** Asks the process to end and waits for it. Nothing happens when it is down. */
    public synchronized void stop() {
        TetheredProcess current = process;
        if (current != null && current.isAlive()) {
            changed(State.STOPPING);
            current.stop();
        }
        changed(State.DOWN);
    }

    /** SIGKILL: no goodbye, no flush. Returns when nothing of the process is left. */
    public synchronized void kill() {
        TetheredProcess current = process;
        if (current != null && current.isAlive()) {
            current.kill();
        }
        changed(State.DOWN);
    }

    /** SIGSTOP: connections stay open and nobody answers, as on a host that hangs. */
    public void pause() {
        running("pause").pause();
    }

    /** Ends a pause. */
    public void resume() {
        running("resume").resume();
    }

    /** Stops for good: a start that comes later, from another thread, is refused. */
    synchronized void retire() {
        retired = true;
        stop();
    }

    private TetheredProcess running(String verb) {
        TetheredProcess current = process;
        if (current == null || !current.isAlive()) {
            throw new IllegalStateException("Expected to %s %s, but it is down".formatted(verb, name()));
        }
        return current;
    }

    private synchronized void ended(TetheredProcess one) {
        if (one == process) {
            changed(State.DOWN);
        }
    }

    private synchronized void changed(State next) {
        if (state != next) {
            state = next;
            listener.changed(this, next);
        }
    }
}
