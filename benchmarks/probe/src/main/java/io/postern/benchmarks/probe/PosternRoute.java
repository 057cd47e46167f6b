package io.postern.benchmarks.probe;

import io.postern.journal.Inside;
import io.postern.journal.Journal;
import io.postern.journal.Projection;
import io.postern.journal.Received;
import io.postern.journal.Subscription;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Append, relay, Kafka, subscription, and a projection with its position in another database, in one transaction. */
@ApplicationScoped
class PosternRoute implements Route, Projection {

    /** What is read of an event. */
    record Started(long startedNanos) {}

    private final Journal journal;
    private final EventLoops loops;
    private final Subscription subscription;
    private final Arrivals arrivals = new Arrivals();
    private volatile List<Long> applied = List.of();
    private volatile @Nullable ConsumerRecord<String, byte[]> seen;
    private int sent;

    PosternRoute(Journal journal, EventLoops loops, Inside inside, @ReactiveDataSource("elsewhere") Pool elsewhere) {
        this.journal = journal;
        this.loops = loops;
        this.subscription = inside.projection("elsewhere", elsewhere, this);
    }

    @Override
    public String name() {
        return "Postern";
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    /** A record as the relay wrote it. */
    ConsumerRecord<String, byte[]> sample() {
        return Objects.requireNonNull(seen, "nothing has arrived");
    }

    @Override
    public void send() {
        int number = sent++;
        loops.on(number, () -> journal.execute(Samples.ORIGIN, Samples.order(Samples.newId(), number)));
    }

    @Incoming("elsewhere")
    Uni<Void> elsewhere(ConsumerRecords<String, byte[]> records) {
        seen = records.iterator().next();
        return subscription.take(records).invoke(() -> applied.forEach(arrivals::arrived));
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Received> batch) {
        List<Long> started = batch.stream()
                .map(event -> event.as(Started.class).startedNanos())
                .toList();
        applied = started;
        return transaction
                .preparedQuery("insert into received select * from unnest($1::text[], $2::bigint[])")
                .execute(Tuple.of(
                        batch.stream().map(Received::eventId).toArray(String[]::new), started.toArray(Long[]::new)))
                .replaceWithVoid();
    }
}
