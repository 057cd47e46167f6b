package io.postern.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of records on their way to Kafka, oldest first. The relay reads on while they travel; a place in the log is
 * published when all rounds up to it are acknowledged. Used by one thread, told by the producer's.
 */
final class InFlight {

    private final KafkaProducer<String, byte[]> producer;
    private final Deque<Round> rounds = new ArrayDeque<>();
    private int events;
    private volatile @Nullable Exception failure;

    private record Round(RelayLedger.Place end, Instant oldest, int events, AtomicInteger unacknowledged) {}

    InFlight(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Sends one round without waiting for it. Ends with the first record that cannot be sent: those that follow must not
     * come before it.
     *
     * @param end the place after it
     * @param oldest when its first event was recorded
     * @param events how many it has, those included that no topic shows
     * @throws IllegalStateException when a record was given up
     */
    void send(List<ProducerRecord<String, byte[]>> records, RelayLedger.Place end, Instant oldest, int events) {
        Round round = new Round(end, oldest, events, new AtomicInteger(records.size()));
        rounds.add(round);
        this.events += events;
        for (ProducerRecord<String, byte[]> next : records) {
            requireNoneGivenUp();
            producer.send(next, (_, failed) -> {
                if (failed == null) {
                    round.unacknowledged().decrementAndGet();
                } else {
                    failure = failed;
                }
            });
        }
    }

    /**
     * Forgets the rounds that have arrived.
     *
     * @return the place after the last of them, null when there is none
     * @throws IllegalStateException when a record was given up
     */
    RelayLedger.@Nullable Place arrived() {
        requireNoneGivenUp();
        RelayLedger.Place place = null;
        while (!rounds.isEmpty() && rounds.getFirst().unacknowledged().get() == 0) {
            Round round = rounds.removeFirst();
            events -= round.events();
            place = round.end();
        }
        return place;
    }

    private void requireNoneGivenUp() {
        Exception failed = failure;
        if (failed != null) {
            throw new IllegalStateException("a record cannot be published", failed);
        }
    }

    int events() {
        return events;
    }

    /** When the oldest event was recorded that is not known to be in Kafka. */
    @Nullable
    Instant oldest() {
        return rounds.isEmpty() ? null : rounds.getFirst().oldest();
    }
}
