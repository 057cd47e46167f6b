package io.postern.benchmarks.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** A fixed number of clients, each of which asks again as soon as it is answered. */
public final class ClosedLoop {

    /** The label of an operation that did what it was to do; only these are counted and timed. */
    public static final String DONE = "done";

    /** One client's next operation; its stage yields {@link #DONE} or, in a word, what came instead. */
    @FunctionalInterface
    public interface Work {
        CompletionStage<String> start(int client);
    }

    /**
     * @param perSecond of those that were done
     * @param others how often something else came, by what it was; failures by their class
     */
    public record Outcome(double perSecond, Latencies.Summary latencies, Map<String, Integer> others) {
        public Outcome {
            others = Map.copyOf(others);
        }
    }

    private final Work work;
    private final long begin;
    private final long end;
    private final Latencies latencies = new Latencies();
    private final Map<String, Integer> others = new TreeMap<>();

    private ClosedLoop(Work work, Duration warmUp, Duration measured) {
        this.work = work;
        this.begin = System.nanoTime() + warmUp.toNanos();
        this.end = begin + measured.toNanos();
    }

    /** Blocks until the last operation is answered. What is answered outside of {@code measured} does not count. */
    public static Outcome run(int clients, Duration warmUp, Duration measured, Work work) {
        ClosedLoop loop = new ClosedLoop(work, warmUp, measured);
        IntStream.range(0, clients).mapToObj(loop::client).toList().forEach(CompletableFuture::join);
        Latencies.Summary summary = loop.latencies.summary();
        return new Outcome(summary.count() / (measured.toNanos() / 1e9), summary, loop.others);
    }

    private CompletableFuture<Void> client(int number) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        next(number, over);
        return over;
    }

    /** A loop and no recursion for what is answered at once: that would only end with the stack. */
    private void next(int client, CompletableFuture<Void> over) {
        while (System.nanoTime() < end) {
            long started = System.nanoTime();
            CompletableFuture<String> label =
                    work.start(client).exceptionally(ClosedLoop::named).toCompletableFuture();
            if (!label.isDone()) {
                label.thenAccept(said -> {
                    note(started, said);
                    next(client, over);
                });
                return;
            }
            note(started, label.join());
        }
        over.complete(null);
    }

    private void note(long started, String label) {
        long now = System.nanoTime();
        if (now < begin || now > end) {
            return;
        }
        if (label.equals(DONE)) {
            latencies.add(now - started);
        } else {
            synchronized (others) {
                others.merge(label, 1, Integer::sum);
            }
        }
    }

    private static String named(Throwable failure) {
        Throwable cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
        return cause.getClass().getSimpleName();
    }
}
