package io.postern.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * What a leader does before it publishes: a topic that is not the one that was published to, because it was deleted and
 * made anew, gets the whole log again, from its first record on. Order is everything there: whoever reads it from its
 * beginning leaves out what comes after its successors.
 */
final class TopicsAnew {

    private static final Logger LOG = Logger.getLogger(TopicsAnew.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final RelayLedger ledger;
    private final Admin admin;
    private final Topics topics;
    private final String bootstrapServers;

    TopicsAnew(RelayLedger ledger, Admin admin, Topics topics, String bootstrapServers) {
        this.ledger = ledger;
        this.admin = admin;
        this.topics = topics;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * @return the topics to publish to
     * @throws IllegalStateException when a topic has another publisher
     */
    Map<String, Topics.Made> ready() throws SQLException, ExecutionException, InterruptedException {
        Map<String, Topics.Made> before = ledger.publishedTo();
        Map<String, Topics.Made> now = new HashMap<>(topics.published(admin).get());
        boolean anew = false;
        for (Map.Entry<String, Topics.Made> topic : now.entrySet()) {
            Topics.Made known = before.getOrDefault(topic.getKey(), topic.getValue());
            if (!known.equals(topic.getValue())) {
                topic.setValue(empty(topic.getKey(), topic.getValue(), known.partitions()));
                anew = true;
            }
        }
        if (anew) {
            LOG.warnf("Topics were made anew and get the whole log again topics=%s", now.keySet());
            ledger.beginAgain();
        }
        ledger.publishesTo(now);
        return now;
    }

    /**
     * Made once more when it has records already, of a leader that did not notice, or other partitions than before: a
     * sequence is compared within a partition, so a tenant must stay in its own.
     */
    private Topics.Made empty(String name, Topics.Made made, int partitions)
            throws SQLException, ExecutionException, InterruptedException {
        if (records(name) == 0 && made.partitions() == partitions) {
            return made;
        }
        admin.deleteTopics(List.of(name)).all().get();
        return topics.make(admin, name, partitions);
    }

    /** How many there are; all of them from this journal, so that nothing is lost with them. */
    private long records(String topic) throws SQLException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        long records = 0;
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                List<String> ids = new ArrayList<>();
                consumer.poll(POLL).forEach(record -> ids.add(id(record)));
                Set<String> unknown = ledger.unknown(ids);
                if (!unknown.isEmpty()) {
                    throw new IllegalStateException(
                            "Expected %s with events of this journal, but it has others: %s".formatted(topic, unknown));
                }
                records += ids.size();
            }
        }
        return records;
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        String id = LogEvent.text(record.headers(), "ce_id");
        return id == null ? "%s/%d/%d".formatted(record.topic(), record.partition(), record.offset()) : id;
    }
}
