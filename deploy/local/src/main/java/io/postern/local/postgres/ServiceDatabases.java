package io.postern.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The roles and databases the services find. {@code postern_owner} owns the databases and migrates them;
 * {@code postern} is what a running service may be: whatever a migration grants it, and nothing else.
 */
public final class ServiceDatabases implements AutoCloseable {

    public static final String OWNER = "postern_owner";
    public static final String RUNTIME = "postern";

    private final Connection connection;

    private ServiceDatabases(Connection connection) {
        this.connection = connection;
    }

    /** Connects as superuser. */
    public static ServiceDatabases connect(int port, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(PostgresCluster.SUPERUSER);
        source.setPassword(password);
        return new ServiceDatabases(source.getConnection());
    }

    /**
     * Makes both roles if they are missing; their passwords are their names. Migrations are free of the server's limits
     * on transactions: they may take long, and Flyway holds its lock in an idle transaction meanwhile.
     */
    public void createRoles() throws SQLException {
        for (String role : new String[] {OWNER, RUNTIME}) {
            if (missing("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(role));
            }
        }
        execute("ALTER ROLE %s SET transaction_timeout = 0".formatted(OWNER));
        execute("ALTER ROLE %s SET idle_in_transaction_session_timeout = 0".formatted(OWNER));
    }

    /**
     * Makes an empty database if it is missing: the owner may do anything in it, the runtime role may connect, and make
     * temporary tables, in which a view is rebuilt.
     */
    public void createDatabase(String name) throws SQLException {
        if (missing("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute("CREATE DATABASE %s OWNER %s".formatted(name, OWNER));
        }
        execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        execute("GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s".formatted(name, RUNTIME));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private boolean missing(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
