package io.postern.testing;

import io.postern.local.postgres.ServiceDatabases;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A running PostgreSQL and Kafka: one pair per Maven run, shared by the test JVMs of all modules and gone with Maven;
 * outside Maven, one per JVM. Both are real, and forget everything when the build is over.
 *
 * @param pgPort where PostgreSQL listens, on 127.0.0.1
 * @param superuserPassword of the role postgres
 * @param bootstrapServers of Kafka
 */
public record Stack(int pgPort, String superuserPassword, String bootstrapServers) {

    /**
     * Starts it when this is the first to ask, which takes about three seconds.
     *
     * @throws IllegalStateException when it does not start, with its log
     */
    public static Stack get() {
        return Shared.STACK;
    }

    /**
     * A new, empty database of {@code postern_owner}, to which {@code postern} may connect; both passwords are the names.
     *
     * @return its name, of a-z, 0-9 and _
     */
    public static String freshDatabase() {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try (ServiceDatabases databases = ServiceDatabases.connect(get().pgPort(), get().superuserPassword())) {
            databases.createDatabase(name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + name, e);
        }
    }

    /** Of a database in it, for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(pgPort, database);
    }

    /** Of a database in it, for the reactive client of Vert.x. */
    public String reactiveUrl(String database) {
        return "vertx-reactive:postgresql://127.0.0.1:%d/%s".formatted(pgPort, database);
    }

    /** No secret belongs in a log. */
    @Override
    public String toString() {
        return "Stack[pgPort=%d, bootstrapServers=%s]".formatted(pgPort, bootstrapServers);
    }

    private static final class Shared {
        static final Stack STACK = StackDaemon.join();
    }
}
