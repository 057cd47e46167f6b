package io.postern.journal;

import static io.postern.journal.Account.TALLIES;
import static io.postern.journal.Ledger.newId;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
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
        Process counting = new LedgerWiring.WhenDepositedThenCount();
        Effect effect =
                (events, position) -> counting.react(events).chain(reactions -> journal.react(reactions, position));
        return new Subscription(name, effect, new Positions(name, pool), new Parking(name, pool), config);
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

    private int tally() {
        return Waits.outcome(journal.load(TALLIES, id)).state().deposits();
    }

    private ConsumerRecords<String, byte[]> deposits(int count) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            records.add(deposit(++offset));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
    }

    private ConsumerRecord<String, byte[]> deposit(long position) {
        LogEvent.JournalRow row = new LogEvent.JournalRow(
                UUID.randomUUID().toString(),
                LogEvent.sequence(1, position, position),
                "account",
                id,
                (int) position,
                "Deposited",
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
