package io.postern.iam.journal;

import io.agroal.api.AgroalDataSource;
import io.postern.journal.JournalConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears from all services which keys are in use, and keeps when each was last. A hint: what is lost is lost. */
@ApplicationScoped
public class KeyUseReader {

    private static final Logger LOG = Logger.getLogger(KeyUseReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String DAY_MILLIS = Long.toString(Duration.ofDays(1).toMillis());
    private static final String KEEP = """
            insert into access_key_use (access_key, used_at) values (?, ?)
            on conflict (access_key) do update set used_at = greatest(access_key_use.used_at, excluded.used_at)""";

    private final AgroalDataSource dataSource;
    private final JournalConfig config;
    private final String topic;
    private final String brokers;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    KeyUseReader(
            AgroalDataSource dataSource,
            JournalConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.dataSource = dataSource;
        this.config = config;
        this.topic = config.topicPrefix() + "iam.usage";
        this.brokers = brokers;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("key-use-reader").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                ensureTopic();
                read();
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (ExecutionException | SQLException | RuntimeException e) {
                LOG.debugf(e, "Uses of keys cannot be heard and are listened for again");
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void ensureTopic() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                NewTopic wanted = new NewTopic(topic, 1, config.topics().replication())
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, DAY_MILLIS));
                admin.createTopics(List.of(wanted)).all().get();
            }
        }
    }

    private void read() throws SQLException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                topic + ".reader",
                "auto.offset.reset",
                "earliest",
                "allow.auto.create.topics",
                false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (!stopping) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    keep(records);
                } else if (consumer.assignment().isEmpty()
                        && consumer.partitionsFor(topic).isEmpty()) {
                    return; // the topic is gone, and is made anew
                }
            }
        }
    }

    private void keep(ConsumerRecords<String, byte[]> records) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(KEEP)) {
            for (ConsumerRecord<String, byte[]> use : records) {
                upsert.setString(1, use.key());
                Instant at = Instant.ofEpochMilli(Long.parseLong(new String(use.value(), StandardCharsets.UTF_8)));
                upsert.setObject(2, at.atOffset(ZoneOffset.UTC));
                upsert.executeUpdate();
            }
        }
    }
}
