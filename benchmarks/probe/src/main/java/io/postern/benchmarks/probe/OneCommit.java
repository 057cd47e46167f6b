package io.postern.benchmarks.probe;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What any consumer that keeps anything has to do at least: one statement and one commit for each batch. */
final class OneCommit implements BareRoute.Effect, AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insert;

    OneCommit(AgroalDataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        insert = connection.prepareStatement("insert into received select * from unnest(?::text[], ?::bigint[])");
    }

    @Override
    public void of(List<Long> startedNanos) {
        try {
            String[] ids = startedNanos.stream().map(_ -> Samples.newId()).toArray(String[]::new);
            insert.setArray(1, connection.createArrayOf("text", ids));
            insert.setArray(2, connection.createArrayOf("int8", startedNanos.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a batch is not kept", e);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
