package io.postern.journal;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a subscription has taken all that its topic held when it was asked. Kafka says where the topic ends, and
 * the database how far the subscription is, whichever replica has it.
 */
@ApplicationScoped
public class CaughtUp {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final String POSITIONS =
            "select partition, next_offset from subscription_position" + " where subscription = $1 and topic = $2";

    private final Pool pool;
    private final Catalogue catalogue;
    private final JournalConfig config;
    private final String bootstrapServers;
    private @Nullable Admin admin;

    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYet() {
            super("the subscription is not at the end of its topic", null, false, false);
        }
    }

    CaughtUp(
            Pool pool,
            Catalogue catalogue,
            JournalConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.pool = pool;
        this.catalogue = catalogue;
        this.config = config;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * @param subscription without the service's name
     * @param topic without the prefix
     * @return within about two seconds; false when it is behind, and when Kafka or the database does not say
     */
    public Uni<Boolean> with(String subscription, String topic) {
        String name = catalogue.service() + "." + subscription;
        String source = config.topicPrefix() + topic;
        return ends(source)
                .chain(ends -> arrival(name, source, ends))
                .replaceWith(true)
                .ifNoItem()
                .after(PATIENCE.multipliedBy(2))
                .fail()
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Map<Integer, Long>> ends(String topic) {
        int millis = Math.toIntExact(PATIENCE.toMillis());
        return Uni.createFrom()
                .completionStage(
                        () -> admin().describeTopics(List.of(topic), new DescribeTopicsOptions().timeoutMs(millis))
                                .allTopicNames()
                                .toCompletionStage())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(described -> latest(described.values()))
                .chain(asked -> Uni.createFrom()
                        .completionStage(() -> admin().listOffsets(asked, new ListOffsetsOptions().timeoutMs(millis))
                                .all()
                                .toCompletionStage()))
                .map(ends -> ends.entrySet().stream()
                        .collect(Collectors.toMap(end -> end.getKey().partition(), end -> end.getValue()
                                .offset())));
    }

    private static Map<TopicPartition, OffsetSpec> latest(Iterable<TopicDescription> topics) {
        return StreamSupport.stream(topics.spliterator(), false)
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
    }

    private Uni<Void> arrival(String subscription, String topic, Map<Integer, Long> ends) {
        return pool.preparedQuery(POSITIONS)
                .execute(Tuple.of(subscription, topic))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap((Row row) -> row.getInteger(0), row -> row.getLong(1))))
                .invoke(positions -> {
                    if (ends.entrySet().stream()
                            .anyMatch(end -> positions.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                        throw new NotYet();
                    }
                })
                .onFailure(NotYet.class)
                .retry()
                .withBackOff(FIRST_PAUSE, FIRST_PAUSE.multipliedBy(8))
                .expireIn(PATIENCE.toMillis())
                .replaceWithVoid();
    }

    /** One for the life of the service: it keeps its connection. */
    private synchronized Admin admin() {
        Admin one = admin;
        if (one == null) {
            one = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", 200));
            admin = one;
        }
        return one;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
