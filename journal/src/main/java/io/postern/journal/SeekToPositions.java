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
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A consumer goes on where the database says, never where Kafka's own offsets say: those are a hint that is lost with
 * Kafka, and wrong after a database was restored. A topic that was made anew, which has another id then, or is shorter,
 * is read from its beginning; what it repeats is known by its sequence.
 */
@ApplicationScoped
@Identifier("positions")
public class SeekToPositions implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(SeekToPositions.class);

    /** An offset in a topic that was deleted says nothing of the one that has its name now. */
    private static final String PLACE = """
            insert into subscription_position as p
              (subscription, topic, partition, last_sequence, next_offset, topic_id)
            values (?, ?, ?, '', 0, ?)
            on conflict (subscription, topic, partition) do update
              set topic_id = excluded.topic_id,
                  next_offset = case when p.topic_id in ('', excluded.topic_id) and p.next_offset <= ?
                    then p.next_offset else 0 end
            returning next_offset""";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final JournalConfig config;
    private final Subscriptions subscriptions;
    private final String bootstrapServers;

    SeekToPositions(
            AgroalDataSource dataSource,
            JournalConfig config,
            Subscriptions subscriptions,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.subscriptions = subscriptions;
        this.bootstrapServers = bootstrapServers;
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
        if (!partitions.isEmpty()) {
            offsets(subscription, consumer.endOffsets(partitions)).forEach(consumer::seek);
        }
    }

    /** A database or a Kafka that is away for a while must not end a consumer for good. */
    private Map<TopicPartition, Long> offsets(String subscription, Map<TopicPartition, Long> ends) {
        while (true) {
            try {
                return read(subscription, ends);
            } catch (SQLException | ExecutionException e) {
                LOG.warnf("Positions cannot be read and are asked for again subscription=%s cause=%s", subscription, e);
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("positions of %s cannot be read".formatted(subscription), e);
            }
        }
    }

    private Map<TopicPartition, Long> read(String subscription, Map<TopicPartition, Long> ends)
            throws SQLException, ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<String, Topics.Made> topics = made(ends.keySet());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement place = connection.prepareStatement(PLACE)) {
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                TopicPartition partition = end.getKey();
                place.setString(1, subscription);
                place.setString(2, partition.topic());
                place.setInt(3, partition.partition());
                place.setString(
                        4, Objects.requireNonNull(topics.get(partition.topic())).id());
                place.setLong(5, end.getValue());
                try (ResultSet row = place.executeQuery()) {
                    row.next();
                    offsets.put(partition, row.getLong(1));
                }
            }
        }
        return offsets;
    }

    private Map<String, Topics.Made> made(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Topics.admin(bootstrapServers)) {
            return Topics.made(
                            admin,
                            partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()))
                    .get();
        }
    }
}
