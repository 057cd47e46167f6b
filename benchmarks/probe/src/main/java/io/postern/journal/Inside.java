package io.postern.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The journal's parts as services get them, for those who measure them one by one. */
@ApplicationScoped
public class Inside {

    private final Catalogue catalogue;
    private final EventSourcedJournal journal;
    private final JournalConfig config;
    private final MeterRegistry metrics;
    private final Vertx vertx;

    Inside(Catalogue catalogue, EventSourcedJournal journal, JournalConfig config, MeterRegistry metrics, Vertx vertx) {
        this.catalogue = catalogue;
        this.journal = journal;
        this.config = config;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /**
     * An append as the journal makes it ready for the store, and as one SQL statement.
     *
     * @param sql its parameters are {@code $1}, {@code $2}, …, each used once
     */
    public record Ready(EventStore.Append append, String sql) {}

    /** What the journal would append for this order on a stream that does not exist; nothing is appended. */
    public Ready ready(Origin origin, Order<?, ?, ?> order) {
        List<EventStore.Append> made = new ArrayList<>();
        EventStore nowhere = new EventStore() {
            @Override
            public Uni<Map<String, ViewRow>> read(String view, Collection<String> ids) {
                return Uni.createFrom().item(Map.of());
            }

            @Override
            public Uni<Void> append(Append append) {
                made.add(append);
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Past> history(String type, String id, int version) {
                throw new IllegalStateException("nothing ever happened here");
            }

            @Override
            public Uni<List<Kept>> kept(String scope, String key) {
                return Uni.createFrom().item(List.of());
            }

            @Override
            public Uni<Void> forget(Duration age) {
                return Uni.createFrom().voidItem();
            }
        };
        Repeats repeats = new Repeats(nowhere, catalogue);
        new EventSourcedJournal(nowhere, new Commits(), new Watch(), vertx, repeats)
                .execute(origin, order)
                .subscribe()
                .with(_ -> {}); // nothing in it waits: it is over when this returns
        return new Ready(made.getFirst(), AppendStatement.of(made.getFirst()).sql());
    }

    /** A subscription that keeps its position and its rows in another database than this process's own. */
    public Subscription projection(String name, Pool elsewhere, Projection projection) {
        return new Subscriptions(catalogue, journal, elsewhere, config, metrics, vertx).projection(name, projection);
    }
}
