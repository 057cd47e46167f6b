package io.postern.iam;

import io.postern.journal.JournalConfig;
import io.postern.testing.journal.PublishedEvents;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers as quota-service would, always with a yes; but for what is asked for by a test itself. */
@ApplicationScoped
public class GenerousQuota {

    /** The request of tests that answer themselves. */
    private static final String TESTS_OWN = "request";

    private static final Pattern ASKS = Pattern.compile("io\\.postern\\.iam\\.(\\w+)Requested\\.v1");

    private final String brokers;
    private final String prefix;
    private volatile @Nullable Thread thread;

    GenerousQuota(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, JournalConfig config) {
        this.brokers = brokers;
        this.prefix = config.topicPrefix();
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().daemon().name("generous-quota").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                prefix + "generous-quota",
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "200");
        try (PublishedEvents quota = new PublishedEvents(brokers, prefix, "quota");
                KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(prefix + "iam.events"));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> answer(quota, record));
            }
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(PublishedEvents quota, ConsumerRecord<String, String> record) {
        Matcher asks = ASKS.matcher(header(record, "ce_type"));
        if (asks.matches() && !header(record, "ce_requestid").equals(TESTS_OWN)) {
            String kind = asks.group(1).toLowerCase(Locale.ROOT);
            String domain = JsonPath.from(record.value()).getString("domain");
            String payload =
                    "{\"project\":\"%s\",\"kind\":\"%s\",\"resource\":\"%s\",\"used\":2,\"limit\":50,\"at\":\"%s\"}"
                            .formatted(
                                    domain,
                                    kind,
                                    JsonPath.from(record.value()).getString("id"),
                                    JsonPath.from(record.value()).getString("at"));
            quota.publish("QuotaGranted", "ledger", domain + ":" + kind, domain, payload);
            quota.flush();
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
