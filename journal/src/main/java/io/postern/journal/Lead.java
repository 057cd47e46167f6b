package io.postern.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a relay does while it leads: reads on, sends, and saves how far all has arrived. Reading does not wait for Kafka,
 * nor for the position: a position that is a little old costs repetitions after a crash, never a gap.
 */
final class Lead {

    private static final Duration SAVED_EVERY = Duration.ofMillis(50);
    private static final Duration HELD_FIRST = Duration.ofMillis(1);

    private final RelayLedger ledger;
    private final InFlight inFlight;
    private final Catalogue catalogue;
    private final Topics topics;
    private final JournalConfig.Relay config;
    private RelayLedger.@Nullable Place unsaved;
    private long savedAt = System.nanoTime();
    private long readAt = System.nanoTime();
    private Duration heldFor = HELD_FIRST;
    private @Nullable Instant held;

    Lead(RelayLedger ledger, InFlight inFlight, Catalogue catalogue, Topics topics, JournalConfig.Relay config) {
        this.ledger = ledger;
        this.inFlight = inFlight;
        this.catalogue = catalogue;
        this.topics = topics;
        this.config = config;
    }

    /** @return how long there is nothing more to do unless something is committed, zero when there is more already */
    Duration round() throws SQLException {
        if (inFlight.events() >= config.batch()) {
            save(false); // Kafka is behind: more would only wait in memory
            return config.gather();
        }
        int read = send();
        save(read == 0);
        held = null;
        if (read > 0) {
            heldFor = HELD_FIRST;
            return read == config.batch() ? Duration.ZERO : config.gather();
        }
        held = ledger.oldestHeld().orElse(null);
        return held != null ? heldLonger() : idle();
    }

    /** Time that has to pass until the next round, so that commits gather under load; zero or less when it has. */
    Duration gathering() {
        return config.gather().minusNanos(System.nanoTime() - readAt);
    }

    /** When the oldest event was recorded that is not known to be in Kafka, 0 when all are. */
    long oldestUnpublishedMillis() {
        Instant sent = inFlight.oldest();
        Instant oldest = sent == null ? held : sent;
        return oldest == null ? 0 : oldest.toEpochMilli();
    }

    private int send() throws SQLException {
        readAt = System.nanoTime();
        List<LogEvent.JournalRow> rows = ledger.next(config.batch());
        if (!rows.isEmpty()) {
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>(rows.size());
            for (LogEvent.JournalRow row : rows) {
                Aggregate.Audience audience = catalogue.aggregate(row.stream()).audience();
                if (Topics.published(audience)) {
                    boolean restricted = audience == Aggregate.Audience.RESTRICTED;
                    String topic = restricted ? topics.restrictedEvents() : topics.publicEvents();
                    LogEvent.JournalRow whole = restricted ? ledger.completed(row) : row;
                    records.add(LogEvent.record(catalogue.service(), topic, whole, restricted));
                }
            }
            inFlight.send(records, ledger.read(), rows.getFirst().time(), rows.size());
        }
        return rows.size();
    }

    private void save(boolean quiet) throws SQLException {
        RelayLedger.Place arrived = inFlight.arrived();
        if (arrived != null) {
            unsaved = arrived;
        }
        boolean due = quiet || System.nanoTime() - savedAt >= SAVED_EVERY.toNanos();
        if (unsaved != null && due) {
            ledger.published(unsaved);
            unsaved = null;
            savedAt = System.nanoTime();
        }
    }

    /** What waits for an open transaction, somebody's in any database of the cluster: soon over, or not for long. */
    private Duration heldLonger() {
        Duration wait = heldFor;
        heldFor = min(heldFor.multipliedBy(2), config.poll());
        return wait;
    }

    private Duration idle() {
        heldFor = HELD_FIRST;
        return inFlight.events() > 0 || unsaved != null ? min(SAVED_EVERY, config.poll()) : config.poll();
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
