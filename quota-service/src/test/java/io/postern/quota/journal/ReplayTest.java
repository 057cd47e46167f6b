package io.postern.quota.journal;

import static io.postern.quota.journal.QuotaStreams.LEDGERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.postern.journal.Json;
import io.postern.quota.Cloud;
import io.postern.quota.ledger.domain.Ledger;
import io.postern.quota.ledger.domain.LedgerEvent;
import io.postern.testing.cloud.Account;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The whole log as it was published, and nothing else, makes the same ledgers in an empty database. */
@QuarkusTest
class ReplayTest {

    private static final String DIGEST =
            "select coalesce(md5(string_agg(md5(concat_ws('|', id, tenant, version, state)),"
                    + " '' order by id collate \"C\")), 'empty') from ";

    @Inject
    Cloud cloud;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "postern.topic-prefix", defaultValue = "postern.")
    String topicPrefix;

    /** A ledger as it is when a record of the topic has been read. */
    private record Row(String tenant, int version, Ledger ledger) {}

    @Test
    void what_was_published_makes_the_same_ledgers_digest_for_digest() throws SQLException {
        something_happens();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table replayed (id text primary key, tenant text, version int, state jsonb)");
            Cloud.eventually().until(() -> published() == written(statement));

            replay(connection);

            assertEquals(digest(statement, "ledger_view"), digest(statement, "replayed"));
            statement.execute("drop table replayed");
        }
    }

    private void something_happens() {
        Account operator = cloud.operator();
        for (int n = 0; n < 5; n++) {
            Account account = cloud.account();
            String ledger = "/operator/v1/quotas/" + account.project() + "/endpoint";
            String first = cloud.endpointRequested(account.project());
            String second = cloud.endpointRequested(account.project());
            cloud.answers(first, 1);
            cloud.answers(second, 1);
            cloud.by(operator).body("{\"quota\":1}").put(ledger).then().statusCode(200);
            cloud.answers(cloud.endpointRequested(account.project()), 1);
            cloud.endpointFailed(account.project(), first);
            cloud.answers(first, 2);
            cloud.by(operator).delete(ledger).then().statusCode(200);
            cloud.serviceRequested(account.project());
        }
    }

    private int published() {
        int[] records = {0};
        read(_ -> records[0]++);
        return records[0];
    }

    private static int written(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from journal")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void replay(Connection connection) throws SQLException {
        Map<String, Row> rows = new HashMap<>();
        read(record -> {
            String[] subject = header(record, "ce_subject").split("/", 2);
            if (subject[0].equals(LEDGERS.type())) {
                rows.compute(subject[1], (_, before) -> row(record, before == null ? Ledger.INITIAL : before.ledger()));
            }
        });
        assertTrue(rows.size() >= 10);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into replayed values (?, ?, ?, ?::jsonb)")) {
            for (Map.Entry<String, Row> row : rows.entrySet()) {
                insert.setString(1, row.getKey());
                insert.setString(2, row.getValue().tenant());
                insert.setInt(3, row.getValue().version());
                insert.setString(4, state(row.getValue().ledger().atRest()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Row row(ConsumerRecord<String, String> record, Ledger before) {
        String type = header(record, "ce_type").split("\\.")[3];
        try {
            LedgerEvent event = Json.MAPPER.readValue(
                    record.value(), LEDGERS.events().named(type).type());
            return new Row(
                    header(record, "ce_tenant"),
                    Integer.parseInt(header(record, "ce_streamversion")),
                    LEDGERS.decider().evolve(before, event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be read", e);
        }
    }

    private static String state(Ledger ledger) {
        ObjectNode state = Json.MAPPER.valueToTree(ledger);
        return state.put("kind", LEDGERS.stateName(ledger)).toString();
    }

    private static String digest(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery(DIGEST + table)) {
            row.next();
            return row.getString(1);
        }
    }

    private interface Reader {
        void read(ConsumerRecord<String, String> record);
    }

    /** From the beginning to where the topic ends now. */
    private void read(Reader reader) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            String topic = topicPrefix + "quota.events";
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader::read);
            }
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
