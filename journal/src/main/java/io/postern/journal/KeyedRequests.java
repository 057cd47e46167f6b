package io.postern.journal;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** What is remembered of requests with an idempotency key, and for how long. */
@ApplicationScoped
public class KeyedRequests {

    private static final Logger LOG = Logger.getLogger(KeyedRequests.class);

    private final EventStore store;
    private final JournalConfig.Keys config;
    private final Vertx vertx;

    KeyedRequests(EventStore store, JournalConfig config, Vertx vertx) {
        this.store = store;
        this.config = config.keys();
        this.vertx = vertx;
    }

    /**
     * @param scope whose key it is
     * @param requestId of the request that is here now
     * @return with what it did if it came before; fails with {@link KeyReused} when the key is another request's
     */
    public Uni<Keyed> find(String scope, String key, Fingerprint fingerprint, String requestId) {
        return store.kept(scope, key).map(steps -> {
            if (steps.isEmpty()) {
                return new Keyed(scope, key, requestId, fingerprint.kept(), List.of());
            }
            EventStore.Kept first = steps.getFirst();
            if (!fingerprint.mayBe(first.fingerprint())) {
                throw new KeyReused();
            }
            return new Keyed(
                    scope,
                    key,
                    first.requestId(),
                    first.fingerprint(),
                    steps.stream().map(EventStore.Kept::streams).toList());
        });
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(config.sweep().toMillis(), _ -> sweep());
    }

    private void sweep() {
        store.forget(config.kept())
                .subscribe()
                .with(_ -> {}, failure -> LOG.warnf("Old idempotency keys could not be forgotten cause=%s", failure));
    }
}
