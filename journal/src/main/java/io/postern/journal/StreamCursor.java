package io.postern.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** All streams of one aggregate, folded one after the other in the order of their ids. Needs an open transaction. */
final class StreamCursor<S, E> implements AutoCloseable {

    private static final int FETCH = 1000;

    /**
     * @param dense versions ran 1, 2, 3, …
     */
    record Folded<S>(String id, String tenant, int version, int events, boolean dense, S state) {}

    private final Aggregate<S, ?, E> aggregate;
    private final PreparedStatement read;
    private final ResultSet rows;
    private boolean onRow;

    StreamCursor(Connection connection, Aggregate<S, ?, E> aggregate) throws SQLException {
        this(connection, aggregate, "");
    }

    /**
     * @param which a further SQL condition on the journal, beginning with {@code and}; empty for all streams
     */
    StreamCursor(Connection connection, Aggregate<S, ?, E> aggregate, String which) throws SQLException {
        this.aggregate = aggregate;
        this.read = connection.prepareStatement("select stream_id, tenant, version, type, payload::text from journal"
                + " where stream_type = ?" + which + " order by stream_id collate \"C\", version");
        read.setFetchSize(FETCH);
        read.setString(1, aggregate.type());
        this.rows = read.executeQuery();
        this.onRow = rows.next();
    }

    /** @return null after the last stream */
    @Nullable
    Folded<S> next() throws SQLException {
        if (!onRow) {
            return null;
        }
        String id = rows.getString(1);
        String tenant = rows.getString(2);
        S state = aggregate.decider().initial();
        int version = 0;
        int events = 0;
        boolean dense = true;
        while (onRow && rows.getString(1).equals(id)) {
            dense &= rows.getInt(3) == version + 1;
            version = rows.getInt(3);
            E event = Json.readEvent(aggregate.events(), rows.getString(4), rows.getString(5));
            state = aggregate.rest().apply(aggregate.decider().evolve(state, event));
            events++;
            onRow = rows.next();
        }
        return new Folded<>(id, tenant, version, events, dense, state);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        read.close();
    }
}
