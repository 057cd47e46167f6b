package io.postern.journal;

import static io.postern.journal.Account.TALLIES;
import static io.postern.journal.Ledger.eventually;
import static io.postern.journal.Ledger.newId;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas of one subscription, between which a partition goes to and fro. */
@QuarkusTest
class ReplicasIT {

    private static final String TOPIC = "replicas";

    @Inject
    EventSourcedJournal journal;

    @Inject
    Pool pool;

    @Inject
    JournalConfig config;

    @Inject
    Vertx vertx;

    private final String id = newId();
    private final String name = "ledger.replicas-" + newId();
    private long offset;
    private Subscription one;
    private Subscription other;

    @BeforeEach
    void two_replicas() {
        one = replica();
        other = replica();
    }

    private Subscription replica() {
        Effect effect = new ProcessEffect(journal, new LedgerWiring.WhenDepositedThenCount());
        return new Subscription(name, effect, new Positions(name, pool), new Parking(name, pool), config, vertx);
    }

    @Test
    void a_replica_with_an_old_memory_does_nothing_twice() {
        ConsumerRecords<String, byte[]> first = deposits(3);
        ConsumerRecords<String, byte[]> second = deposits(4);
        Waits.outcome(one.take(first));
        Waits.outcome(other.take(second));

        Waits.outcome(one.take(second)); // remembers only the first

        assertEquals(7, tally());
        Waits.outcome(one.take(deposits(2)));
        assertEquals(9, tally());
    }

    @Test
    void two_replicas_with_the_same_records_at_the_same_time_do_them_once() {
        for (int round = 0; round < 20; round++) {
            ConsumerRecords<String, byte[]> records = deposits(5);
            Waits.outcome(Uni.join().all(one.take(records), other.take(records)).andFailFast());
        }

        assertEquals(100, tally());
    }

    @Test
    void what_one_replica_parked_the_other_does_not_overtake_and_what_it_replayed_the_other_takes() {
        LedgerWiring.POISONED.add(id);
        Waits.outcome(one.take(deposits(1)));
        LedgerWiring.POISONED.remove(id);
        other.assigned();
        Waits.outcome(other.take(deposits(1)));
        assertEquals(0, tally());

        assertEquals(2, Waits.outcome(one.replay()));
        Waits.outcome(other.take(deposits(1)));

        assertEquals(3, tally());
    }

    @Test
    void a_record_that_is_no_event_hides_nothing_even_when_it_comes_first() {
        ConsumerRecord<String, byte[]> rubbish = new ConsumerRecord<>(TOPIC, 0, ++offset, "key", new byte[] {1});
        Waits.outcome(
                one.take(new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), List.of(rubbish)), Map.of())));

        Waits.outcome(one.take(deposits(3)));
        Waits.outcome(
                other.take(new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), List.of(rubbish)), Map.of())));
        Waits.outcome(other.take(deposits(1)));

        assertEquals(4, tally());
    }

    @Test
    void where_records_were_read_to_that_concern_nobody_is_written_soon() {
        Waits.outcome(one.take(openings(3)));
        eventually().until(() -> nextOffset() == offset + 1);

        Waits.outcome(one.take(openings(2)));
        Waits.outcome(one.take(deposits(1)));
        assertEquals(offset + 1, nextOffset(), "an effect does not wait");
        assertEquals(1, tally());
    }

    @Test
    void what_one_replica_passed_and_the_other_went_beyond_is_not_gone_back_to() {
        ConsumerRecords<String, byte[]> idle = openings(2);
        Positions.Partition partition = new Positions.Partition(TOPIC, 0);
        Positions old = new Positions(name, pool);
        old.passed(Map.of(partition, new Positions.Place(LogEvent.sequence(1, offset, offset), offset + 1)));
        Waits.outcome(one.take(idle));
        ConsumerRecords<String, byte[]> deposits = deposits(2);
        Waits.outcome(other.take(deposits));

        Waits.outcome(old.write());
        Waits.outcome(one.take(deposits));

        assertEquals(2, tally());
        assertEquals(offset + 1, nextOffset());
    }

    @Test
    void a_replica_that_wakes_up_writes_what_it_passed_beyond_the_other() {
        Positions.Partition partition = new Positions.Partition(TOPIC, 0);
        Waits.outcome(one.take(deposits(2)));
        openings(3);
        Positions old = new Positions(name, pool);
        old.passed(Map.of(partition, new Positions.Place(LogEvent.sequence(1, offset, offset), offset + 1)));

        Waits.outcome(old.write());
        Waits.outcome(one.take(deposits(1)));

        assertEquals(3, tally());
        assertEquals(offset + 1, nextOffset());
    }

    @Test
    void what_was_passed_and_read_again_by_another_replica_hides_nothing() {
        ConsumerRecords<String, byte[]> idle = openings(2);
        Waits.outcome(one.take(idle));
        Waits.outcome(other.take(idle));
        ConsumerRecords<String, byte[]> deposits = deposits(2);
        Waits.outcome(other.take(deposits));
        Waits.outcome(one.take(idle));
        Waits.outcome(one.take(deposits));
        Waits.outcome(one.take(deposits(1)));

        assertEquals(3, tally());
    }

    private long nextOffset() {
        return Waits.outcome(pool.preparedQuery("select next_offset from subscription_position where subscription = $1")
                .execute(Tuple.of(name))
                .map(rows -> rows.size() == 0 ? 0 : rows.iterator().next().getLong(0)));
    }

    private int tally() {
        return Waits.outcome(journal.load(TALLIES, id)).state().deposits();
    }

    private ConsumerRecords<String, byte[]> deposits(int count) {
        return records("Deposited", count);
    }

    /** Which concern nobody. */
    private ConsumerRecords<String, byte[]> openings(int count) {
        return records("Opened", count);
    }

    private ConsumerRecords<String, byte[]> records(String type, int count) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            records.add(record(type, ++offset));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
    }

    private ConsumerRecord<String, byte[]> record(String type, long position) {
        LogEvent.JournalRow row = new LogEvent.JournalRow(
                UUID.randomUUID().toString(),
                LogEvent.sequence(1, position, position),
                "account",
                id,
                (int) position,
                type,
                1,
                "tenant",
                "{\"amount\":1}",
                Origin.request("test", "request"),
                Instant.EPOCH);
        ProducerRecord<String, byte[]> published = LogEvent.record("ledger", TOPIC, row, false);
        return new ConsumerRecord<>(
                TOPIC,
                0,
                position,
                0,
                TimestampType.CREATE_TIME,
                0,
                published.value().length,
                published.key(),
                published.value(),
                new RecordHeaders(published.headers()),
                Optional.empty());
    }
}
