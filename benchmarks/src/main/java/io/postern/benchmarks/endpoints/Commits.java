package io.postern.benchmarks.endpoints;

import io.postern.benchmarks.load.ClosedLoop;
import io.postern.local.LocalStack;
import io.postern.local.StackFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** How many commits of one small row the same PostgreSQL takes: no write path can be faster than that. */
final class Commits {

    private final LocalStack stack;

    Commits(LocalStack stack) {
        this.stack = stack;
    }

    double perSecond(int clients, Duration measured) {
        List<Connection> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                connections.add(connect());
            }
            execute(connections.getFirst(), "create table commits (id bigint generated always as identity, at text)");
            List<PreparedStatement> inserts = new ArrayList<>();
            for (Connection connection : connections) {
                inserts.add(connection.prepareStatement("insert into commits (at) values ('now')"));
            }
            double perSecond = ClosedLoop.run(
                            clients,
                            Duration.ofSeconds(2),
                            measured,
                            client -> CompletableFuture.supplyAsync(() -> commit(inserts.get(client)), threads))
                    .perSecond();
            execute(connections.getFirst(), "drop table commits");
            return perSecond;
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL does not commit: " + e.getMessage(), e);
        } finally {
            connections.forEach(Commits::close);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(stack.postgres().url() + "postgres", "postgres", stack.superuserPassword());
    }

    private static String commit(PreparedStatement insert) {
        try {
            insert.executeUpdate();
            return ClosedLoop.DONE;
        } catch (SQLException e) {
            return "sqlstate " + e.getSQLState();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException _) {
            // it was going away anyway
        }
    }
}
