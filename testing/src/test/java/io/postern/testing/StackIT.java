package io.postern.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class StackIT {

    @Test
    void a_fresh_database_is_the_owners_and_the_runtime_role_may_only_connect() throws SQLException {
        String database = Stack.freshDatabase();
        try (Connection owner = connect(database, "postern_owner");
                Connection runtime = connect(database, "postern");
                Statement migrate = owner.createStatement();
                Statement run = runtime.createStatement()) {
            migrate.execute("CREATE TABLE event (n int)");
            assertThrows(SQLException.class, () -> run.execute("SELECT * FROM event"));
            assertThrows(SQLException.class, () -> run.execute("CREATE TABLE mine (n int)"));
            migrate.execute("GRANT SELECT ON event TO postern");
            run.execute("SELECT * FROM event");
        }
    }

    @Test
    void only_the_runtime_role_is_limited_in_its_transactions() throws SQLException {
        String database = Stack.freshDatabase();
        assertEquals("1min", setting(database, "postern", "transaction_timeout"));
        assertEquals("10s", setting(database, "postern", "idle_in_transaction_session_timeout"));
        assertEquals("0", setting(database, "postern_owner", "transaction_timeout"));
        assertEquals("0", setting(database, "postern_owner", "idle_in_transaction_session_timeout"));
    }

    @Test
    void every_fresh_database_is_another_one() {
        assertNotEquals(Stack.freshDatabase(), Stack.freshDatabase());
    }

    @Test
    void kafka_answers() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Stack.get().bootstrapServers()))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> admin.describeCluster().nodes().get().size() == 1);
        }
    }

    @Test
    void an_application_gets_a_database_and_a_topic_prefix_of_its_own() throws SQLException {
        Map<String, String> one = new StackResource().start();
        Map<String, String> other = new StackResource().start();
        assertNotEquals(one.get("postern.topic-prefix"), other.get("postern.topic-prefix"));
        String url = Optional.ofNullable(one.get("quarkus.datasource.jdbc.url")).orElseThrow();
        try (Connection connection = DriverManager.getConnection(url, "postern", "postern")) {
            assertTrue(connection.isValid(5));
        }
    }

    private static String setting(String database, String role, String name) throws SQLException {
        try (Connection connection = connect(database, role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(Stack.get().jdbcUrl(database), role, role);
    }
}
