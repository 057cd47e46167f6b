package io.postern.cloudapi.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Asks again until there is an answer, for a bounded time and for a bounded number of askers at once. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Vertx vertx;
    private final Duration atMost;
    private final int seats;
    private final AtomicInteger taken = new AtomicInteger();

    Waiting(Vertx vertx, Duration atMost, int seats) {
        this.vertx = vertx;
        this.atMost = atMost;
        this.seats = seats;
    }

    <T> Uni<Optional<T>> until(Supplier<Uni<Optional<T>>> question) {
        return question.get()
                .chain(answer -> answer.isPresent()
                        ? Uni.createFrom().item(answer)
                        : seated(() -> again(question, System.nanoTime() + atMost.toNanos())));
    }

    private <T> Uni<Optional<T>> seated(Supplier<Uni<Optional<T>>> asking) {
        if (taken.incrementAndGet() > seats) {
            taken.decrementAndGet();
            return Uni.createFrom().item(Optional.empty());
        }
        return asking.get().onTermination().invoke(taken::decrementAndGet);
    }

    private <T> Uni<Optional<T>> again(Supplier<Uni<Optional<T>>> question, long deadline) {
        return pause().chain(() -> question.get()).chain(answer -> {
            boolean over = answer.isPresent() || System.nanoTime() >= deadline;
            return over ? Uni.createFrom().item(answer) : again(question, deadline);
        });
    }

    /** A timer of the caller's own context: what follows runs where the request does. */
    private Uni<Void> pause() {
        return Uni.createFrom().emitter(over -> vertx.setTimer(PAUSE.toMillis(), _ -> over.complete(null)));
    }
}
