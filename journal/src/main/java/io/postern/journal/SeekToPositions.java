package io.postern.journal;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer goes on where the database says, never where Kafka's own offsets say: those are a hint that is lost with
 * Kafka, and wrong after a database was restored. A topic that was made anew is read from its beginning; what it
 * repeats is known by its sequence.
 */
@ApplicationScoped
@Identifier("positions")
public class SeekToPositions implements KafkaConsumerRebalanceListener {

    private final AgroalDataSource dataSource;
    private final JournalConfig config;

    SeekToPositions(AgroalDataSource dataSource, JournalConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        String group = consumer.groupMetadata().groupId();
        String subscription = group.startsWith(config.topicPrefix())
                ? group.substring(config.topicPrefix().length())
                : group;
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement("select next_offset from subscription_position"
                        + " where subscription = ? and topic = ? and partition = ?")) {
            for (TopicPartition partition : partitions) {
                long next = next(read, subscription, partition);
                consumer.seek(partition, next <= ends.getOrDefault(partition, 0L) ? next : 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("positions of %s cannot be read".formatted(subscription), e);
        }
    }

    private static long next(PreparedStatement read, String subscription, TopicPartition partition)
            throws SQLException {
        read.setString(1, subscription);
        read.setString(2, partition.topic());
        read.setInt(3, partition.partition());
        try (ResultSet row = read.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
