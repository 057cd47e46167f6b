package io.postern.benchmarks.probe;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Work is begun where a service would begin it: on its event loops, in turn. */
@ApplicationScoped
class EventLoops {

    private final List<Context> contexts;

    EventLoops(Vertx vertx) {
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        contexts = Stream.<Context>generate(() -> ((VertxInternal) vertx).createEventLoopContext())
                .limit(loops)
                .toList();
    }

    <T> CompletionStage<T> on(int number, Supplier<Uni<T>> work) {
        CompletableFuture<T> over = new CompletableFuture<>();
        contexts.get(number % contexts.size())
                .runOnContext(_ -> work.get().subscribe().with(over::complete, over::completeExceptionally));
        return over;
    }
}
