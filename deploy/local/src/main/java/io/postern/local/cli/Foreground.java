package io.postern.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Being there until nobody needs us. */
final class Foreground {

    private Foreground() {}

    /** Returns when standard input closes or the work ends, whichever is first. */
    static void until(CompletableFuture<?> workEnds) {
        CompletableFuture<Void> inputCloses =
                CompletableFuture.runAsync(Foreground::readToEnd, Thread::startVirtualThread);
        CompletableFuture.anyOf(inputCloses, workEnds).join();
    }

    private static void readToEnd() {
        try (InputStream in = System.in) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
