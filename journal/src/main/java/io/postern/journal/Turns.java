package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who writes to a stream tries at once, and mostly nobody is in the way. Those who were in each other's way, and whoever
 * comes while they are, go one after the other, in the order of their coming: else the slowest of many loses every time.
 * It is about the writers of this process; those of other replicas remain a conflict.
 */
final class Turns<K> {

    private final int attempts;
    private final Supplier<Executor> here;
    private final Map<K, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /**
     * @param attempts in one turn
     * @param here where the caller is, and wants to go on when it is his turn
     */
    Turns(int attempts, Supplier<Executor> here) {
        this.attempts = attempts;
        this.here = here;
    }

    /** @return fails with {@link Conflict} when writers elsewhere were first too often */
    <T> Uni<T> take(K stream, Supplier<Uni<T>> attempt) {
        return Uni.createFrom()
                .deferred(() -> last.containsKey(stream)
                        ? inTurn(stream, attempt)
                        : attempt.get().onFailure(Conflict.class).recoverWithUni(() -> inTurn(stream, attempt)));
    }

    private <T> Uni<T> inTurn(K stream, Supplier<Uni<T>> attempt) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> before = last.put(stream, mine);
        return after(before)
                .chain(() -> Uni.createFrom()
                        .deferred(attempt::get)
                        .onFailure(Conflict.class)
                        .retry()
                        .atMost(attempts))
                .onTermination()
                .invoke(() -> end(stream, mine, before));
    }

    private Uni<Void> after(@Nullable CompletableFuture<Void> before) {
        if (before == null) {
            return Uni.createFrom().voidItem();
        }
        Executor executor = here.get();
        return Uni.createFrom().emitter(turn -> before.thenRunAsync(() -> turn.complete(null), executor));
    }

    /** Also of who did not want to wait: the next one comes when it would have been his turn. */
    private void end(K stream, CompletableFuture<Void> mine, @Nullable CompletableFuture<Void> before) {
        Runnable next = () -> {
            last.remove(stream, mine);
            mine.complete(null);
        };
        if (before == null) {
            next.run();
        } else {
            before.thenRun(next);
        }
    }
}
