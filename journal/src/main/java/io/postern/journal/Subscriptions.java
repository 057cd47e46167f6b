package io.postern.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The subscriptions of this service. One is named {@code <service>.<name>}, and its consumer group is the same with the
 * topic prefix before it: that is how a consumer finds its positions.
 */
@ApplicationScoped
public class Subscriptions {

    private final Catalogue catalogue;
    private final EventSourcedJournal journal;
    private final Pool pool;
    private final JournalConfig config;
    private final MeterRegistry metrics;
    private final Vertx vertx;
    private final Map<String, Subscription> byName = new ConcurrentHashMap<>();

    Subscriptions(
            Catalogue catalogue,
            EventSourcedJournal journal,
            Pool pool,
            JournalConfig config,
            MeterRegistry metrics,
            Vertx vertx) {
        this.catalogue = catalogue;
        this.journal = journal;
        this.pool = pool;
        this.config = config;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /** Events that lead to commands here. */
    public Subscription process(String name, Process process) {
        return add(name, new ProcessEffect(journal, process));
    }

    /** Events that lead to rows here. */
    public Subscription projection(String name, Projection projection) {
        return add(name, new ProjectionEffect(pool, projection));
    }

    private Subscription add(String shortName, Effect effect) {
        String name = catalogue.service() + "." + shortName;
        Subscription subscription =
                new Subscription(name, effect, new Positions(name, pool), new Parking(name, pool), config, vertx);
        if (byName.putIfAbsent(name, subscription) != null) {
            throw new IllegalArgumentException("two subscriptions are called " + name);
        }
        metrics.gauge("postern.subscription.lag.seconds", subscription.tags(), subscription, Subscription::lagSeconds);
        metrics.gauge("postern.subscription.parked", subscription.tags(), subscription, Subscription::parked);
        return subscription;
    }

    /** Partitions of this subscription have been assigned to this replica. */
    void assigned(String name) {
        Subscription subscription = byName.get(name);
        if (subscription != null) {
            subscription.assigned();
        }
    }

    public Map<String, Subscription> all() {
        return Map.copyOf(byName);
    }
}
