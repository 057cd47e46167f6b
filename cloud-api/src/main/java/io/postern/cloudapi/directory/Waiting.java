package io.postern.cloudapi.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Asks again until there is an answer, for a bounded time and for a bounded number of askers at once. That there is none
 * is said only by a directory that has heard all there is to hear.
 */
final class Waiting {

    private static final long FIRST_PAUSE_MILLIS = 20;
    /** Whoever guesses keys shall not make the database work for each of them. */
    private static final long LONGEST_PAUSE_MILLIS = 160;

    private final Vertx vertx;
    private final Duration atMost;
    private final int seats;
    private final Supplier<Uni<Boolean>> current;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param current whether all is heard that could be when it is asked */
    Waiting(Vertx vertx, Duration atMost, int seats, Supplier<Uni<Boolean>> current) {
        this.vertx = vertx;
        this.atMost = atMost;
        this.seats = seats;
        this.current = current;
    }

    /** @return fails with {@link Behind} when it cannot be known */
    <T> Uni<Optional<T>> until(Supplier<Uni<Optional<T>>> question) {
        return question.get()
                .chain(answer -> answer.isPresent()
                        ? Uni.createFrom().item(answer)
                        : seated(() -> again(question, FIRST_PAUSE_MILLIS, System.nanoTime() + atMost.toNanos())));
    }

    private <T> Uni<Optional<T>> seated(Supplier<Uni<Optional<T>>> asking) {
        if (taken.incrementAndGet() > seats) {
            taken.decrementAndGet();
            return Uni.createFrom().failure(new Behind());
        }
        return asking.get().onTermination().invoke(taken::decrementAndGet);
    }

    private <T> Uni<Optional<T>> again(Supplier<Uni<Optional<T>>> question, long pauseMillis, long deadline) {
        return pause(pauseMillis).chain(() -> question.get()).chain(answer -> {
            if (answer.isPresent()) {
                return Uni.createFrom().item(answer);
            }
            long longer = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
            return System.nanoTime() >= deadline ? last(question) : again(question, longer, deadline);
        });
    }

    private <T> Uni<Optional<T>> last(Supplier<Uni<Optional<T>>> question) {
        return current.get()
                .chain(heard -> heard ? question.get() : Uni.createFrom().failure(new Behind()));
    }

    /** A timer of the caller's own context: what follows runs where the request does. */
    private Uni<Void> pause(long millis) {
        return Uni.createFrom().emitter(over -> vertx.setTimer(millis, _ -> over.complete(null)));
    }
}
