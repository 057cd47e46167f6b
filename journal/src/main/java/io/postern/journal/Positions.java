package io.postern.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far one subscription has come in each partition, remembered between batches and read again after a failure. */
final class Positions {

    record Partition(String topic, int number) {}

    private final String subscription;
    private final Pool pool;
    private final Map<Partition, String> sequences = new ConcurrentHashMap<>();

    Positions(String subscription, Pool pool) {
        this.subscription = subscription;
        this.pool = pool;
    }

    /** @return the sequence of the last event that took effect, empty when there is none */
    Uni<String> of(Partition partition) {
        String known = sequences.get(partition);
        return known == null ? read(partition) : Uni.createFrom().item(known);
    }

    private Uni<String> read(Partition partition) {
        return pool.preparedQuery("select last_sequence from subscription_position"
                        + " where subscription = $1 and topic = $2 and partition = $3")
                .execute(Tuple.of(subscription, partition.topic(), partition.number()))
                .map(rows -> rows.size() == 0 ? "" : rows.iterator().next().getString(0))
                .invoke(sequence -> sequences.put(partition, sequence));
    }

    void moved(Partition partition, String sequence) {
        sequences.put(partition, sequence);
    }

    void forget() {
        sequences.clear();
    }
}
