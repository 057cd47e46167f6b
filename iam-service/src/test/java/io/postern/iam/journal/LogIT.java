package io.postern.iam.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.token.TokenFormat;
import io.postern.iam.OperatorsHands;
import io.postern.iam.OperatorsHands.Account;
import io.postern.journal.JournalConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What leaves this service on Kafka, and what never does. */
@QuarkusTest
class LogIT {

    @Inject
    JournalConfig config;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void an_account_is_told_to_all_and_its_key_to_services_only() {
        Account account = OperatorsHands.openAccount();
        List<ConsumerRecord<String, String>> told = read("iam.events", account.domain(), 4);
        assertEquals(
                List.of("DomainCreated", "GroupCreated", "ProjectCreated", "UserAdded"),
                told.stream().map(LogIT::type).toList());
        List<ConsumerRecord<String, String>> restricted = read("iam.credentials", account.access(), 1);
        assertEquals("AccessKeyCreated", type(restricted.getFirst()));
    }

    @Test
    void no_secret_is_on_any_topic() {
        Account account = OperatorsHands.openAccount();
        List<ConsumerRecord<String, String>> all = new ArrayList<>(read("iam.events", account.domain(), 4));
        all.addAll(read("iam.credentials", account.access(), 1));
        for (ConsumerRecord<String, String> record : all) {
            assertFalse(record.value().contains(account.secret()), record.value());
            assertFalse(record.value().contains(account.password()), record.value());
            assertFalse(record.value().contains("argon2"), record.value());
        }
    }

    @Test
    void a_token_carries_the_sequence_of_its_domains_last_event() {
        Account account = OperatorsHands.openAccount();
        String token = OperatorsHands.token(account.name(), account.password(), "");
        assertEquals("1", TokenFormat.keyId(token));
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        String last = header(read("iam.events", account.domain(), 4).getLast(), "ce_sequence");
        assertTrue(claims.contains("\"pos\":\"" + last + "\""), claims + " at " + last);
    }

    private List<ConsumerRecord<String, String>> read(String topic, String key, int atLeast) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                "reader-" + System.nanoTime(),
                "auto.offset.reset",
                "earliest");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(config.topicPrefix() + topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= atLeast;
            });
        }
        return found;
    }

    private static String type(ConsumerRecord<String, String> record) {
        return header(record, "ce_type").replaceAll("io\\.postern\\.iam\\.(.*)\\.v1", "$1");
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
