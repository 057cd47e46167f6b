package io.postern.cloudapi.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Asks again until there is an answer, for a bounded time and for a bounded number of askers at once. */
final class Waiting {

    private static final long FIRST_PAUSE_MILLIS = 20;
    /** Whoever guesses keys shall not make the database work for each of them. */
    private static final long LONGEST_PAUSE_MILLIS = 160;

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
                        : seated(() -> again(question, FIRST_PAUSE_MILLIS, System.nanoTime() + atMost.toNanos())));
    }

    private <T> Uni<Optional<T>> seated(Supplier<Uni<Optional<T>>> asking) {
        if (taken.incrementAndGet() > seats) {
            taken.decrementAndGet();
            return Uni.createFrom().item(Optional.empty());
        }
        return asking.get().onTermination().invoke(taken::decrementAndGet);
    }

    private <T> Uni<Optional<T>> again(Supplier<Uni<Optional<T>>> question, long pauseMillis, long deadline) {
        return pause(pauseMillis).chain(() -> question.get()).chain(answer -> {
            boolean over = answer.isPresent() || System.nanoTime() >= deadline;
            long longer = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
            return over ? Uni.createFrom().item(answer) : again(question, longer, deadline);
        });
    }

    /** A timer of the caller's own context: what follows runs where the request does. */
    private Uni<Void> pause(long millis) {
        return Uni.createFrom().emitter(over -> vertx.setTimer(millis, _ -> over.complete(null)));
    }
}
