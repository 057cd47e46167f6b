package io.postern.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** All rows of one view in the order of their ids. Needs an open transaction. */
final class ViewCursor implements AutoCloseable {

    private static final int FETCH = 1000;

    private final PreparedStatement read;
    private final ResultSet rows;

    ViewCursor(Connection connection, String view) throws SQLException {
        this.read = connection.prepareStatement(
                "select id, tenant, version, state::text from %s order by id collate \"C\"".formatted(view));
        read.setFetchSize(FETCH);
        this.rows = read.executeQuery();
    }

    /** @return null after the last row */
    EventStore.@Nullable ViewRow next() throws SQLException {
        return rows.next()
                ? new EventStore.ViewRow(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getString(4))
                : null;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        read.close();
    }
}
