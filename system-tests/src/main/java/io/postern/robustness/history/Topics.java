package io.postern.robustness.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The public topics, past the services. */
public final class Topics {

    /** Keys of records that are no events begin so. */
    public static final String RUBBISH = "rubbish-";

    /** And keys of events that nobody can take. */
    public static final String POISON = "poison-";

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration MADE_WITHIN = Duration.ofSeconds(120);

    private Topics() {}

    public static String of(String service) {
        return "postern.%s.events".formatted(service);
    }

    /** All that is in a topic now, partition by partition in order. */
    public static List<ConsumerRecord<String, byte[]>> read(String brokers, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(POLL).forEach(all::add);
            }
        }
        return all;
    }

    /**
     * Waits until the topics of services are there.
     *
     * @throws IllegalStateException when nobody makes them in time
     */
    public static void await(String brokers, Collection<String> services) {
        Set<String> wanted = services.stream().map(Topics::of).collect(Collectors.toSet());
        long begin = System.nanoTime();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            while (!admin.listTopics().names().get().containsAll(wanted)) {
                if (System.nanoTime() - begin > MADE_WITHIN.toNanos()) {
                    throw new IllegalStateException("Expected %s, but not all of them are there".formatted(wanted));
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot ask for topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Offsets after the last record. */
    static Map<TopicPartition, Long> ends(String brokers, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot ask where topics end", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** @return whether a record with this key was put there to do harm */
    public static boolean planted(@Nullable String key) {
        return key != null && (key.startsWith(RUBBISH) || key.startsWith(POISON));
    }

    /** @return empty when it is no event */
    public static String sequence(ConsumerRecord<String, byte[]> event) {
        return header(event, "ce_sequence");
    }

    static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    public static KafkaProducer<String, byte[]> producer(String brokers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }
}
