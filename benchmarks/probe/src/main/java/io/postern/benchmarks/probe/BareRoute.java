package io.postern.benchmarks.probe;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A producer and a consumer and nothing else, for records like ours in size, headers, keys and partitions. */
final class BareRoute implements Route, AutoCloseable {

    private static final int PARTITIONS = 6;

    /** What the consumer does with a batch before its records count as arrived. */
    @FunctionalInterface
    interface Effect {
        void of(List<Long> startedNanos);
    }

    private final String name;
    private final ConsumerRecord<String, byte[]> like;
    private final String topic;
    private final Effect effect;
    private final Arrivals arrivals = new Arrivals();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread consuming;
    private int sent;

    BareRoute(String name, String bootstrap, ConsumerRecord<String, byte[]> like, Effect effect)
            throws ExecutionException, InterruptedException {
        this.name = name;
        this.like = like;
        this.topic = "bare." + Samples.newId();
        this.effect = effect;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(Set.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.consuming = Thread.ofPlatform().name(name).daemon().start(this::consume);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public void send() {
        byte[] value = Arrays.copyOf(like.value(), like.value().length);
        ByteBuffer.wrap(value).putLong(System.nanoTime());
        producer.send(new ProducerRecord<>(topic, null, Samples.tenant(sent++), value, like.headers()));
    }

    private void consume() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new TopicPartition(topic, i));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                take(consumer.poll(Duration.ofSeconds(1)));
            }
        } catch (WakeupException _) {
            // this route is closed
        }
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        List<Long> started = new ArrayList<>();
        records.forEach(record -> started.add(ByteBuffer.wrap(record.value()).getLong()));
        if (!started.isEmpty()) {
            effect.of(started);
            started.forEach(arrivals::arrived);
        }
    }

    @Override
    public void close() throws InterruptedException {
        producer.close();
        consumer.wakeup();
        consuming.join(Duration.ofSeconds(10));
    }
}
