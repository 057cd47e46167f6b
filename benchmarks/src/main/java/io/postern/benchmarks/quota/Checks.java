package io.postern.benchmarks.quota;

import io.postern.local.LocalStack;
import io.postern.local.StackFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Quota checks as the log of vpc-service tells them, since a place in it. */
record Checks(long position) {

    private static final String TOOK = """
            select count(*),
              coalesce(percentile_disc(0.5) within group (order by took), 0),
              coalesce(percentile_disc(0.99) within group (order by took), 0)
            from (
              select 1000 * extract(epoch from settled.recorded_at - asked.recorded_at)::float8 as took
              from journal asked
              join journal settled on settled.stream_type = 'vpc' and settled.stream_id = asked.stream_id
                and settled.type = 'VpcCreated'
              where asked.type = 'VpcRequested' and asked.position > ?) checks""";

    /** In whole milliseconds, as events are recorded. */
    record Summary(int count, double p50Millis, double p99Millis) {}

    static Checks from(LocalStack stack) {
        return ask(stack, "select coalesce(max(position), 0) from journal", 0, row -> new Checks(row.getLong(1)));
    }

    Summary until(LocalStack stack) {
        return ask(stack, TOOK, position, row -> new Summary(row.getInt(1), row.getDouble(2), row.getDouble(3)));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> T ask(LocalStack stack, String question, long from, Reading<T> reading) {
        try (Connection connection = DriverManager.getConnection(
                        stack.postgres().url() + "vpc", "postgres", stack.superuserPassword());
                PreparedStatement query = connection.prepareStatement(question)) {
            if (query.getParameterMetaData().getParameterCount() == 1) {
                query.setLong(1, from);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return reading.of(row);
            }
        } catch (SQLException e) {
            throw new StackFailure("The log of vpc-service cannot be read: " + e.getMessage(), e);
        }
    }
}
