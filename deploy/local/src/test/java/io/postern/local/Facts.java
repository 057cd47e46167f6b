package io.postern.local;

import io.postern.local.postgres.ServiceDatabases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes what must not be lost, in PostgreSQL as the owner of the vpc database and in Kafka. */
record Facts(Ports ports) {

    private static final TopicPartition TOPIC = new TopicPartition("facts", 0);

    void write(String fact) throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS fact (n int GENERATED ALWAYS AS IDENTITY, said text)");
            statement.execute("INSERT INTO fact (said) VALUES ('%s')".formatted(fact));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            if (!admin.listTopics().names().get().contains(TOPIC.topic())) {
                admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC.topic(), TOPIC.partition(), null, fact))
                    .get();
        }
    }

    List<String> inPostgres() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT said FROM fact ORDER BY n")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    List<String> inKafka() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            long end = consumer.endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
            List<String> found = new ArrayList<>();
            while (consumer.position(TOPIC) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> found.add(record.value()));
            }
            return found;
        }
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/vpc".formatted(ports.of(Ports.POSTGRES));
        return DriverManager.getConnection(url, ServiceDatabases.OWNER, ServiceDatabases.OWNER);
    }

    private String bootstrap() {
        return "127.0.0.1:" + ports.of(Ports.KAFKA);
    }
}
