package io.postern.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compares the journal with the public topic, event for event: nothing missing that the relay has saved as published,
 * nothing there that the journal does not have, same content, and in order within each partition once what was published
 * twice is left out. Blocks; not for the event loop.
 */
@ApplicationScoped
public class TopicVerifier {

    private static final int REPORTED = 100;
    private static final int FETCH = 1000;
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * @param published events that the journal says are in the topic
     * @param records in the topic, those published twice counted twice
     * @param differences sentences, empty when all is well; at most the first 100
     */
    public record Report(String topic, long published, long records, List<String> differences) {
        public Report {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Half a SHA-256 of all that is compared of an event. A log is longer than memory: 160 bytes are kept of an event,
     * however long it is.
     */
    private record Content(long high, long low) {

        static Content of(String subject, String type, String payload) {
            try {
                ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                        .digest((subject + "\n" + type + "\n" + inOneWay(payload)).getBytes(StandardCharsets.UTF_8)));
                return new Content(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        /** PostgreSQL orders members in its own way. */
        private static String inOneWay(String json) {
            try {
                return SORTED.writeValueAsString(SORTED.readValue(json, Object.class));
            } catch (JsonProcessingException e) {
                return json;
            }
        }
    }

    private static final class Seen {
        private final Map<String, Content> events = new HashMap<>();
        private final Map<Integer, String> reached = new HashMap<>();
        private final List<String> differences = new ArrayList<>();
        private long records;

        void differs(String sentence, Object... arguments) {
            if (differences.size() < REPORTED) {
                differences.add(sentence.formatted(arguments));
            }
        }
    }

    private final AgroalDataSource dataSource;
    private final Catalogue catalogue;
    private final Topics topics;
    private final String bootstrapServers;

    TopicVerifier(
            AgroalDataSource dataSource,
            Catalogue catalogue,
            Topics topics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.dataSource = dataSource;
        this.catalogue = catalogue;
        this.topics = topics;
        this.bootstrapServers = bootstrapServers;
    }

    public Report verify() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return verify(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The journal's snapshot comes first: the topic, read after it, must have all that it says is published. */
    private Report verify(Connection connection) throws SQLException {
        try (PreparedStatement begin =
                connection.prepareStatement("set transaction isolation level repeatable read, read only")) {
            begin.execute();
        }
        // it only reads, so it holds nobody up; and between its reads it is idle for as long as the topic is read
        try (PreparedStatement limits =
                connection.prepareStatement("select set_config('transaction_timeout', '0', true),"
                        + " set_config('idle_in_transaction_session_timeout', '0', true)")) {
            limits.execute();
        }
        long published;
        Seen seen;
        try (PreparedStatement read = connection.prepareStatement("""
                select j.event_id::text, j.stream_type, j.stream_id, j.type, j.schema_version, j.payload::text
                from journal j, relay_position r
                where (j.xid, j.position) <= (r.xid, r.position) order by j.xid, j.position""")) {
            read.setFetchSize(FETCH);
            try (ResultSet row = read.executeQuery()) {
                seen = readTopic();
                published = compare(row, seen);
            }
        }
        Set<String> unknown = unknown(connection, seen);
        unknown.forEach(id -> seen.differs("%s: in the topic, but not in the journal", id));
        return new Report(topics.publicEvents(), published, seen.records, seen.differences);
    }

    private long compare(ResultSet row, Seen seen) throws SQLException {
        long published = 0;
        while (row.next()) {
            if (catalogue.aggregate(row.getString(2)).audience() != Aggregate.Audience.PUBLIC) {
                continue;
            }
            published++;
            String id = row.getString(1);
            Content copy = seen.events.remove(id);
            String subject = row.getString(2) + "/" + row.getString(3);
            String type = LogEvent.type(catalogue.service(), row.getString(4), row.getInt(5));
            if (copy == null) {
                seen.differs("%s %s: published, but not in the topic", id, subject);
            } else if (!copy.equals(Content.of(subject, type, row.getString(6)))) {
                seen.differs("%s %s: the topic has another content", id, subject);
            }
        }
        return published;
    }

    /** What is left over was published after the snapshot, or never written. */
    private static Set<String> unknown(Connection connection, Seen seen) throws SQLException {
        connection.rollback();
        try (PreparedStatement read = connection.prepareStatement("select id from unnest(?::text[]) as t (id)"
                + " where not exists (select 1 from journal j where j.event_id::text = t.id)")) {
            read.setArray(
                    1, connection.createArrayOf("text", seen.events.keySet().toArray()));
            Set<String> unknown = new TreeSet<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    unknown.add(row.getString(1));
                }
            }
            return unknown;
        }
    }

    private Seen readTopic() {
        Seen seen = new Seen();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topics.publicEvents()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(POLL).forEach(record -> note(seen, record));
            }
        }
        return seen;
    }

    private static void note(Seen seen, ConsumerRecord<String, byte[]> record) {
        seen.records++;
        String id = LogEvent.text(record.headers(), "ce_id");
        String sequence = LogEvent.text(record.headers(), "ce_sequence");
        String type = LogEvent.text(record.headers(), "ce_type");
        String subject = LogEvent.text(record.headers(), "ce_subject");
        if (id == null || sequence == null || type == null || subject == null || record.value() == null) {
            seen.differs("%s/%d/%d: not an event of ours", record.topic(), record.partition(), record.offset());
            return;
        }
        String before = seen.reached.getOrDefault(record.partition(), "");
        if (sequence.compareTo(before) > 0) {
            seen.reached.put(record.partition(), sequence);
        } else if (!seen.events.containsKey(id)) {
            seen.differs(
                    "%s %s: out of order in partition %d, %s came after %s",
                    id, subject, record.partition(), sequence, before);
        }
        seen.events.put(id, Content.of(subject, type, new String(record.value(), StandardCharsets.UTF_8)));
    }
}
