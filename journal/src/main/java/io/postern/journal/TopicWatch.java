package io.postern.journal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Looks now and then whether the topics are still those that a lead began with. Does not wait for Kafka: as long as it is
 * away, nothing is known. Used by one thread.
 */
final class TopicWatch {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Map<String, Topics.Made> known;
    private final Supplier<CompletableFuture<Map<String, Topics.Made>>> look;
    private CompletableFuture<Map<String, Topics.Made>> asked;
    private long askedAt = System.nanoTime();

    /**
     * @param known what the lead began with
     * @param look asks Kafka
     */
    TopicWatch(Map<String, Topics.Made> known, Supplier<CompletableFuture<Map<String, Topics.Made>>> look) {
        this.known = known;
        this.look = look;
        this.asked = CompletableFuture.completedFuture(known);
    }

    /** @throws IllegalStateException when a topic is gone, or is another one under the same name */
    void check() {
        if (asked.isDone()) {
            require(asked);
            if (System.nanoTime() - askedAt > EVERY.toNanos()) {
                asked = look.get();
                askedAt = System.nanoTime();
            }
        }
    }

    private void require(CompletableFuture<Map<String, Topics.Made>> answer) {
        try {
            Map<String, Topics.Made> now = answer.join();
            if (!now.equals(known)) {
                throw new IllegalStateException("topics were made anew: %s instead of %s".formatted(now, known));
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new IllegalStateException("a topic is gone", e);
            }
            // Kafka is away: asked again
        }
    }
}
