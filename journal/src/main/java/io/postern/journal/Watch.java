package io.postern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells whoever waits in this process that a stream has moved on. */
@ApplicationScoped
public class Watch {

    private record Key(String type, String id) {}

    private final Map<Key, Set<Consumer<Stored<?>>>> waiting = new ConcurrentHashMap<>();

    void add(String type, String id, Consumer<Stored<?>> waiter) {
        waiting.compute(new Key(type, id), (_, waiters) -> {
            Set<Consumer<Stored<?>>> all = waiters == null ? ConcurrentHashMap.newKeySet() : waiters;
            all.add(waiter);
            return all;
        });
    }

    void remove(String type, String id, Consumer<Stored<?>> waiter) {
        waiting.computeIfPresent(new Key(type, id), (_, waiters) -> {
            waiters.remove(waiter);
            return waiters.isEmpty() ? null : waiters;
        });
    }

    void changed(String type, Stored<?> stored) {
        Set<Consumer<Stored<?>>> waiters = waiting.get(new Key(type, stored.id()));
        if (waiters != null) {
            waiters.forEach(waiter -> waiter.accept(stored));
        }
    }
}
