package io.postern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Says after each commit, outside its transaction, that there is something new in the journal. */
@ApplicationScoped
public class Commits {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param listener cheap, does not block, may be called from any thread */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void happened() {
        listeners.forEach(Runnable::run);
    }
}
