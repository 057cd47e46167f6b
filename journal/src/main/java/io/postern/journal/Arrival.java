package io.postern.journal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event on its way in, with the place it was read from. */
record Arrival(Positions.Partition partition, long offset, Received event) {

    /** Lower than every sequence there is: the lives of a log are counted from one. */
    private static final String BEFORE_ALL = "000000";

    static Arrival of(ConsumerRecord<String, byte[]> record) {
        return new Arrival(new Positions.Partition(record.topic(), record.partition()), record.offset(), event(record));
    }

    private static Received event(ConsumerRecord<String, byte[]> record) {
        try {
            return LogEvent.received(record);
        } catch (IllegalArgumentException | DateTimeException _) {
            return Received.unreadable(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(record.timestamp()),
                    record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8));
        }
    }

    /** What cannot be read has no sequence: it comes right after what was before it, told apart by its offset. */
    Arrival after(String reached) {
        if (event.readable()) {
            return this;
        }
        int own = reached.indexOf('~');
        String before = own < 0 ? reached : reached.substring(0, own);
        String base = before.isEmpty() ? BEFORE_ALL : before;
        return new Arrival(partition, offset, event.sequenced("%s~%020d".formatted(base, offset)));
    }
}
