package io.postern.journal;

import static io.postern.journal.Ledger.eventually;
import static io.postern.journal.Ledger.newId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.postern.journal.Account.Command.Deposit;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayIT {

    static final String UNPUBLISHED =
            "select count(*) from journal j, relay_position r where (j.xid, j.position) > (r.xid, r.position)";

    private static final String TRANSACTION = "select pg_current_xact_id()::text::bigint";

    @Inject
    Ledger ledger;

    @Inject
    TopicVerifier topic;

    @Inject
    Relay relay;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void every_event_of_many_writers_reaches_the_topic_in_order() throws SQLException {
        List<String> accounts = Stream.generate(Ledger::newId).limit(20).toList();
        accounts.forEach(ledger::open);
        Waits.outcome(Multi.createFrom()
                .iterable(IntStream.range(0, 1000).boxed().toList())
                .onItem()
                .transformToUni(n -> ledger.tell(accounts.get(n % accounts.size()), new Deposit(1))
                        .onFailure(Conflict.class)
                        .retry()
                        .indefinitely())
                .merge(32)
                .collect()
                .asList());

        eventually().until(() -> ledger.count(UNPUBLISHED) == 0);

        TopicVerifier.Report report = topic.verify();
        assertEquals(List.of(), report.differences());
        assertTrue(report.published() >= 1020);
    }

    @Test
    void an_event_committed_late_is_not_passed_over() throws SQLException {
        String slow = newId();
        String quick = newId();
        try (Connection connection = ledger.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(insert(slow)); // has its place in the order, but is not committed
            ledger.open(quick);
            ledger.deposit(quick, 1);
            assertTrue(ledger.count(UNPUBLISHED) >= 2, "nothing may be published before what may still come");
            eventually().until(() -> relay.lagSeconds() > 0);
            statement.execute("insert into account_view (id, tenant, version, state) values ('%s', 't', 1, '%s')"
                    .formatted(slow, "{\"kind\":\"open\",\"owner\":\"" + slow + "\",\"amount\":0}"));
            connection.commit();
            connection.setAutoCommit(true);
        }

        eventually().until(() -> ledger.count(UNPUBLISHED) == 0);

        assertEquals(List.of(), topic.verify().differences());
    }

    @Test
    void transactions_are_in_order_as_numbers_not_as_text() throws SQLException {
        String account = newId();
        ledger.open(account);
        long target = nextPowerOfTen(ledger.count(TRANSACTION));
        assumeTrue(target - ledger.count(TRANSACTION) < 20_000, "a fresh cluster is young enough");
        while (ledger.count(TRANSACTION) < target - 30) {
            ledger.change("select pg_current_xact_id()");
        }
        for (int n = 0; n < 60; n++) {
            ledger.deposit(account, 1);
        }

        eventually().until(() -> ledger.count(UNPUBLISHED) == 0);

        assertEquals(
                2,
                ledger.count("select count(distinct length(xid::text)) from journal where stream_id = '%s'"
                        .formatted(account)),
                "the ids have gained a digit on the way");
        assertEquals(List.of(), topic.verify().differences());
    }

    private static long nextPowerOfTen(long number) {
        long power = 10;
        while (power <= number) {
            power *= 10;
        }
        return power;
    }

    @Test
    void a_leader_that_hangs_loses_its_lead() throws SQLException {
        Catalogue other = new Catalogue("other", List.of());
        try (Connection hanging = DriverManager.getConnection(url, user, password)) {
            assertTrue(new RelayLedger(hanging, other, List.of(), Duration.ofMillis(200)).takeLead());

            eventually().until(() -> {
                try (Connection second = ledger.connection();
                        RelayLedger standby = new RelayLedger(second, other, List.of(), Duration.ofSeconds(10))) {
                    return standby.takeLead();
                }
            });
        }
    }

    @Test
    void a_lead_whose_session_is_ended_leaves_its_place_in_the_pool() throws SQLException {
        Catalogue other = new Catalogue("ended", List.of());
        for (int n = 0; n < 10; n++) {
            try (Connection connection = ledger.connection();
                    RelayLedger relay = new RelayLedger(connection, other, List.of(), Duration.ofSeconds(10));
                    Statement statement = connection.createStatement();
                    ResultSet pid = statement.executeQuery("select pg_backend_pid()")) {
                eventually().until(relay::takeLead);
                pid.next();
                ledger.change("select pg_terminate_backend(%d)".formatted(pid.getInt(1)));
            }
        }
        assertEquals(1, ledger.count("select 1"));
    }

    @Test
    void one_leads_and_knows_its_lag() {
        eventually().until(relay::leads);
        eventually().until(() -> relay.lagSeconds() == 0);
    }

    private static String insert(String id) {
        return """
        insert into journal (stream_type, stream_id, version, type, schema_version, tenant, payload, metadata)
        values ('account', '%s', 1, 'Opened', 1, 't', '{"owner":"%s"}',
                '{"actor":"test","requestId":"r","correlation":"r"}')""".formatted(id, id);
    }
}
