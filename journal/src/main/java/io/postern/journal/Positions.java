package io.postern.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far one subscription has come in each partition. What the database has is remembered between batches, and read again
 * after a failure. Records that concern nobody are passed: only this memory knows of them until it is written.
 */
final class Positions {

    record Partition(String topic, int number) {}

    /**
     * @param sequence of the last event, empty when there is none
     * @param next offset after the last record
     */
    record Place(String sequence, long next) {}

    /**
     * @param written sequence of the last event that the database knows to be dealt with, empty when there is none
     * @param reached sequence of the last event that is dealt with
     */
    record Progress(String written, String reached) {
        static final Progress NONE = new Progress("", "");
    }

    private static final BinaryOperator<String> LATER = (one, other) -> one.compareTo(other) < 0 ? other : one;

    private final String subscription;
    private final Pool pool;
    private final EventStore store;
    private final Map<Partition, String> written = new ConcurrentHashMap<>();
    private final Map<Partition, Place> passed = new ConcurrentHashMap<>();

    Positions(String subscription, Pool pool) {
        this.subscription = subscription;
        this.pool = pool;
        this.store = new PgEventStore(pool);
    }

    Uni<Map<Partition, Progress>> of(Collection<Partition> partitions) {
        Map<Partition, Progress> found = new HashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Partition partition : partitions) {
            all = all.chain(() -> written(partition))
                    .invoke(sequence -> found.put(partition, progress(sequence, passed.get(partition))))
                    .replaceWithVoid();
        }
        return all.replaceWith(found);
    }

    private static Progress progress(String sequence, @Nullable Place ahead) {
        return new Progress(sequence, ahead == null ? sequence : LATER.apply(sequence, ahead.sequence()));
    }

    private Uni<String> written(Partition partition) {
        String known = written.get(partition);
        return known == null ? read(partition) : Uni.createFrom().item(known);
    }

    private Uni<String> read(Partition partition) {
        return pool.preparedQuery("select last_sequence from subscription_position"
                        + " where subscription = $1 and topic = $2 and partition = $3")
                .execute(Tuple.of(subscription, partition.topic(), partition.number()))
                .map(rows -> rows.size() == 0 ? "" : rows.iterator().next().getString(0))
                .invoke(sequence -> written.put(partition, sequence));
    }

    /**
     * To be appended with what comes of the records in between.
     *
     * @return in a fixed order, so that two appends cannot wait for each other crosswise
     */
    EventStore.Append moves(Map<Partition, Progress> from, Map<Partition, Place> to) {
        List<EventStore.Move> moves = to.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Partition::topic).thenComparing(Partition::number)))
                .map(entry -> move(entry.getKey(), from.getOrDefault(entry.getKey(), Progress.NONE), entry.getValue()))
                .toList();
        return new EventStore.Append(List.of(), List.of(), moves, List.of());
    }

    private EventStore.Move move(Partition partition, Progress from, Place to) {
        return new EventStore.Move(
                subscription, partition.topic(), partition.number(), from.written(), to.sequence(), to.next());
    }

    /** The database has these. */
    void moved(Map<Partition, Place> places) {
        places.forEach((partition, place) -> {
            written.merge(partition, place.sequence(), LATER);
            passed.remove(partition);
        });
    }

    /** The records before these led to nothing, or had done so before. */
    void passed(Map<Partition, Place> places) {
        passed.putAll(places);
    }

    boolean anyPassed() {
        return !passed.isEmpty();
    }

    /** Writes what was passed, if nobody has gone beyond; a {@link Conflict} when a position is moved meanwhile. */
    Uni<Void> write() {
        Map<Partition, Place> places = Map.copyOf(passed);
        return of(places.keySet()).chain(from -> {
            Map<Partition, Place> ahead = new HashMap<>(places);
            ahead.entrySet().removeIf(to -> isBehind(to.getValue(), from.getOrDefault(to.getKey(), Progress.NONE)));
            Uni<Void> appended = ahead.isEmpty() ? Uni.createFrom().voidItem() : store.append(moves(from, ahead));
            return appended.invoke(() -> {
                ahead.forEach((partition, place) -> written.merge(partition, place.sequence(), LATER));
                places.forEach(passed::remove);
            });
        });
    }

    private static boolean isBehind(Place place, Progress progress) {
        return place.sequence().compareTo(progress.written()) < 0;
    }

    /** Others may have moved them: the database is asked again. */
    void forget() {
        written.clear();
    }

    /** The partitions are read from where the database has them. */
    void assigned() {
        written.clear();
        passed.clear();
    }
}
