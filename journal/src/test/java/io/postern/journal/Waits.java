package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A test's thread waits for an outcome; nothing in production does. */
final class Waits {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Waits() {}

    static <T> T outcome(Uni<T> uni) {
        try {
            return uni.subscribeAsCompletionStage().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException expected) {
                throw expected;
            }
            throw new CompletionException(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new CompletionException(e);
        }
    }
}
