package io.postern.cloudapi.directory;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What several ask for at once is looked up once, and remembered for a while. An absence is not: a future that ends in null
 * leaves the cache at once.
 */
final class Answers<K, V> {

    private static final int MOST = 50_000;

    private final AsyncCache<K, V> cache;

    /** @param age after which an answer is asked for again */
    Answers(Duration age) {
        this.cache =
                Caffeine.newBuilder().expireAfterWrite(age).maximumSize(MOST).buildAsync();
    }

    /** @return null when there is none */
    Uni<@Nullable V> of(K key, Function<K, Uni<? extends @Nullable V>> load) {
        CompletableFuture<V> answer = cache.get(key, (missing, _) -> Uni.createFrom()
                .<V>deferred(() -> cast(load.apply(missing)))
                .subscribeAsCompletionStage());
        // a copy for each who asks: whoever hangs up cancels his own, and takes the answer from nobody else
        Uni<@Nullable V> item = Uni.createFrom().completionStage(answer::copy);
        Context context = Vertx.currentContext();
        // somebody else's question may be the one that is answered: what follows must not run in his request
        return answer.isDone() || context == null ? item : item.emitOn(MutinyHelper.executor(context));
    }

    void forget(K key) {
        cache.synchronous().invalidate(key);
    }

    @SuppressWarnings("unchecked") // a Uni only gives
    private static <V> Uni<V> cast(Uni<? extends @Nullable V> some) {
        return (Uni<V>) some;
    }
}
