package io.postern.journal;

import static io.postern.journal.Ledger.eventually;
import static io.postern.journal.Ledger.newId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LostTopicIT {

    private static final String FIRST_OFFSETS = "select coalesce(sum(next_offset), 0) from subscription_position"
            + " where subscription = 'ledger.counted'";

    @Inject
    Ledger ledger;

    @Inject
    TopicVerifier verifier;

    @Inject
    Topics topics;

    @Inject
    Catalogue catalogue;

    @Inject
    CaughtUp caughtUp;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String id = newId();

    @Test
    void a_topic_that_is_lost_is_made_and_filled_again_and_nothing_takes_effect_twice()
            throws SQLException, ExecutionException, InterruptedException {
        ledger.open(id);
        ledger.deposit(id, 1);
        eventually().until(() -> ledger.tally(id).deposits() == 1);
        String before = topicId();

        try (Admin admin = Topics.admin(bootstrapServers)) {
            admin.deleteTopics(List.of(topics.publicEvents())).all().get();
        }
        ledger.deposit(id, 1);

        eventually().until(() -> !topicId().equals(before));
        eventually().until(() -> ledger.tally(id).deposits() == 2);
        eventually().until(() -> ledger.count(RelayIT.UNPUBLISHED) == 0);
        TopicVerifier.Report report = verifier.verify();
        assertEquals(List.of(), report.differences());
        assertEquals(report.published(), report.records(), "the new topic has every event once");
        eventually().until(() -> Waits.outcome(caughtUp.with("counted", "ledger.events")));
        assertEquals(report.records(), ledger.count(FIRST_OFFSETS), "the offsets are those of the new topic");
        assertEquals(2, ledger.tally(id).sum());
    }

    @Test
    void a_topic_that_somebody_else_made_gets_the_partitions_that_it_had()
            throws SQLException, ExecutionException, InterruptedException {
        ledger.open(id);
        eventually().until(() -> ledger.count(RelayIT.UNPUBLISHED) == 0);
        String before = topicId();

        try (Admin admin = Topics.admin(bootstrapServers)) {
            admin.deleteTopics(List.of(topics.publicEvents())).all().get();
            admin.createTopics(List.of(new NewTopic(topics.publicEvents(), 2, (short) 1)))
                    .all()
                    .get();
        }

        eventually().until(() -> !topicId().equals(before));
        assertEquals(6, ledger.count("select partitions from published_topic"));
        eventually().until(() -> ledger.count(RelayIT.UNPUBLISHED) == 0);
        assertEquals(List.of(), verifier.verify().differences());
    }

    @Test
    void a_topic_with_events_of_others_is_left_alone() throws Exception {
        try (Admin admin = Topics.admin(bootstrapServers);
                Connection connection = ledger.connection();
                RelayLedger relay = new RelayLedger(connection, catalogue, List.of(), Duration.ofSeconds(10));
                KafkaProducer<String, byte[]> other = Producers.idempotent(bootstrapServers)) {
            eventually().until(() -> ledger.count("select count(*) from published_topic") == 1);
            Map<String, Topics.Made> known = relay.publishedTo();
            other.send(new ProducerRecord<>(topics.publicEvents(), "key", new byte[] {1}))
                    .get();
            relay.publishesTo(Map.of(topics.publicEvents(), new Topics.Made("another", 6)));
            try {
                assertThrows(IllegalStateException.class, () -> new TopicsAnew(relay, admin, topics, bootstrapServers)
                        .ready());
            } finally {
                relay.publishesTo(known);
                lose();
            }
        }
    }

    @Test
    void a_copy_that_says_something_else_is_found() throws Exception {
        ledger.open(id);
        eventually().until(() -> ledger.count(RelayIT.UNPUBLISHED) == 0);
        assertEquals(List.of(), verifier.verify().differences());
        LogEvent.JournalRow forged = new LogEvent.JournalRow(
                text("select event_id from journal where stream_id = '%s'".formatted(id)),
                LogEvent.sequence(
                        1,
                        ledger.count("select xid::text::bigint from journal where stream_id = '%s'".formatted(id)),
                        ledger.count("select position from journal where stream_id = '%s'".formatted(id))),
                "account",
                id,
                1,
                "Opened",
                1,
                "tenant-" + id.charAt(0),
                "{\"owner\":\"somebody else\"}",
                Origin.request("test", "request"),
                Instant.EPOCH);

        try (KafkaProducer<String, byte[]> forger = Producers.idempotent(bootstrapServers)) {
            forger.send(LogEvent.record("ledger", topics.publicEvents(), forged, false))
                    .get();
            assertEquals(
                    List.of("%s account/%s: the topic has another content".formatted(forged.eventId(), id)),
                    verifier.verify().differences());
        } finally {
            lose();
        }
    }

    /** And waits until it is back. */
    private void lose() throws SQLException, ExecutionException, InterruptedException {
        String before = topicId();
        try (Admin admin = Topics.admin(bootstrapServers)) {
            admin.deleteTopics(List.of(topics.publicEvents())).all().get();
        }
        eventually().until(() -> !topicId().equals(before));
        eventually().until(() -> ledger.count(RelayIT.UNPUBLISHED) == 0);
    }

    private String topicId() throws SQLException {
        return text("select id from published_topic");
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = ledger.connection();
                PreparedStatement read = connection.prepareStatement(sql);
                ResultSet row = read.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
