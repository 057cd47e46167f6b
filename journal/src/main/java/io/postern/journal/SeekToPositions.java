package io.postern.journal;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * A consumer goes on where the database says, never where Kafka's own offsets say: those are a hint that is lost with
 * Kafka, and wrong after a database was restored. A topic that was made anew is read from its beginning; what it
 * repeats is known by its sequence.
 */
@ApplicationScoped
@Identifier("positions")
public class SeekToPositions implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(SeekToPositions.class);
    private static final int ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final JournalConfig config;
    private final Subscriptions subscriptions;

    SeekToPositions(AgroalDataSource dataSource, JournalConfig config, Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
        this.dataSource = dataSource;
        this.config = config;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        String group = consumer.groupMetadata().groupId();
        String subscription = group.startsWith(config.topicPrefix())
                ? group.substring(config.topicPrefix().length())
                : group;
        subscriptions.assigned(subscription);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        positions(subscription, partitions)
                .forEach((partition, next) ->
                        consumer.seek(partition, next <= ends.getOrDefault(partition, 0L) ? next : 0));
    }

    /** A database that is away for a while must not end a consumer for good. */
    private Map<TopicPartition, Long> positions(String subscription, Collection<TopicPartition> partitions) {
        for (int attempt = 1; ; attempt++) {
            try {
                return read(subscription, partitions);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("positions of %s cannot be read".formatted(subscription), e);
                }
                LOG.warnf("Positions cannot be read and are asked for again subscription=%s", subscription);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private Map<TopicPartition, Long> read(String subscription, Collection<TopicPartition> partitions)
            throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement("select next_offset from subscription_position"
                        + " where subscription = ? and topic = ? and partition = ?")) {
            for (TopicPartition partition : partitions) {
                positions.put(partition, next(read, subscription, partition));
            }
        }
        return positions;
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
