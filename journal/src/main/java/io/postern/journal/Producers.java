package io.postern.journal;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the relay talks to Kafka. */
final class Producers {

    private Producers() {}

    /**
     * Keeps order within a partition whatever is retried: it never gives up on a record and goes on with the next, and
     * has one request on its way. With more, a broker that knows nothing of this producer yet (a partition that was just
     * made) takes the second batch when the first has to be sent again (KAFKA-15591).
     */
    static KafkaProducer<String, byte[]> idempotent(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                15_000,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200,
                ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG,
                200);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
