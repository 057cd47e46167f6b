package io.postern.journal;

import static java.util.Map.entry;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the relay talks to Kafka. */
final class Producers {

    private Producers() {}

    /**
     * Keeps order within a partition whatever is retried: it gives up on no record that it has taken (the relay ends its
     * lead when one is not taken, because Kafka does not say where the topic is), and has one request on its way. With
     * more, a broker that knows nothing of this producer yet (a partition that was just made) takes the second batch when
     * the first has to be sent again (KAFKA-15591).
     */
    static KafkaProducer<String, byte[]> idempotent(String bootstrapServers) {
        Map<String, Object> settings = Map.ofEntries(
                entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                entry(ProducerConfig.ACKS_CONFIG, "all"),
                entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
                entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000),
                entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200),
                entry(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 200));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
