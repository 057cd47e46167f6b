package io.postern.benchmarks.quota;

import io.postern.benchmarks.load.Latencies;
import io.postern.benchmarks.load.OpenLoop;
import io.postern.local.LocalStack;
import io.postern.local.StackFailure;
import io.postern.local.process.Waiting;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** There and back: a record is consumed, committed, sent on, consumed and committed again, and nothing else. */
final class TwoHops implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final int PAYLOAD_BYTES = 640;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalStack stack;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<KafkaConsumer<byte[], byte[]>> consumers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Latencies arrived = new Latencies();
    private int sent;

    /** What is done with records whose batch is committed. */
    private interface Then {
        void with(ConsumerRecord<byte[], byte[]> record);
    }

    TwoHops(LocalStack stack) {
        this.stack = stack;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka().url(), "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        make(Set.of("hops.there", "hops.back"));
        hop("hops.there", record -> producer.send(new ProducerRecord<>("hops.back", record.key(), record.value())));
        hop(
                "hops.back",
                record -> arrived.add(
                        System.nanoTime() - ByteBuffer.wrap(record.value()).getLong()));
    }

    Latencies.Summary measure(int rate, Duration duration) {
        arrived = new Latencies();
        int expected = OpenLoop.run(rate, duration, this::send);
        Waiting.until(PATIENCE, () -> arrived.count() >= expected);
        return arrived.summary();
    }

    private void send() {
        byte[] value = new byte[PAYLOAD_BYTES];
        ByteBuffer.wrap(value).putLong(System.nanoTime());
        producer.send(new ProducerRecord<>("hops.there", new byte[] {(byte) (sent++ % 8)}, value));
    }

    private void make(Set<String> topics) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.kafka().url()))) {
            admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka does not make topics: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private void hop(String topic, Then then) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafka().url(), "fetch.min.bytes", 1),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new TopicPartition(topic, i));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        consumers.add(consumer);
        threads.add(Thread.ofPlatform().name(topic).daemon().start(() -> consume(consumer, topic, then)));
    }

    private void consume(KafkaConsumer<byte[], byte[]> consumer, String topic, Then then) {
        String table = topic.replace('.', '_');
        try (consumer;
                Connection connection = DriverManager.getConnection(
                        stack.postgres().url() + "postgres", "postgres", stack.superuserPassword());
                Statement make = connection.createStatement()) {
            make.execute("create table %s (at bigint not null)".formatted(table));
            try (PreparedStatement keep =
                    connection.prepareStatement("insert into %s select * from unnest(?::bigint[])".formatted(table))) {
                while (true) {
                    take(consumer.poll(Duration.ofSeconds(1)), connection, keep, then);
                }
            }
        } catch (WakeupException | InterruptException _) {
            // the measurement is over
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL does not keep a hop: " + e.getMessage(), e);
        }
    }

    private static void take(
            ConsumerRecords<byte[], byte[]> records, Connection connection, PreparedStatement keep, Then then)
            throws SQLException {
        List<Long> at = new ArrayList<>();
        records.forEach(record -> at.add(ByteBuffer.wrap(record.value()).getLong()));
        if (!at.isEmpty()) {
            keep.setArray(1, connection.createArrayOf("int8", at.toArray()));
            keep.executeUpdate();
            records.forEach(then::with);
        }
    }

    @Override
    public void close() {
        consumers.forEach(KafkaConsumer::wakeup);
        try {
            for (Thread thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
