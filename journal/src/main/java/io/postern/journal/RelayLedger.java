package io.postern.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** What the relay reads and saves, on the one connection that also holds its lead. */
final class RelayLedger implements AutoCloseable {

    /**
     * Only rows below every transaction that is still open: nothing can be committed before them any more. The order
     * names the table, for {@code xid} alone would be the text that is selected, in which 1000 comes before 999.
     */
    private static final String NEXT = """
            select position, xid::text, event_id::text, stream_type, stream_id, version, type, schema_version, tenant,
                   payload::text, metadata::text, recorded_at
            from journal
            where (xid, position) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by journal.xid, journal.position
            limit ?""";

    private final Connection connection;
    private final Catalogue catalogue;
    private final List<KeptApart> keptApart;
    private final Duration silence;
    private long term;
    private int epoch;
    private Place read = BEGINNING;

    /** A place in the order of the log: after the event with this transaction id and position. */
    record Place(String xid, long position) {}

    private static final Logger LOG = Logger.getLogger(RelayLedger.class);
    private static final Place BEGINNING = new Place("0", 0);

    /** @param silence after which a leader is gone, or hangs: its session is ended by the database, and its lead with it */
    RelayLedger(Connection connection, Catalogue catalogue, List<KeptApart> keptApart, Duration silence) {
        this.silence = silence;
        this.keptApart = keptApart;
        this.connection = connection;
        this.catalogue = catalogue;
    }

    long term() {
        return term;
    }

    /** @return false while another instance leads */
    boolean takeLead() throws SQLException {
        if (!locked()) {
            return false;
        }
        run("set idle_session_timeout = %d".formatted(silence.toMillis()));
        try (PreparedStatement next = connection.prepareStatement("update relay_position set term = term + 1"
                        + " returning term, xid::text, position, (select epoch from journal_epoch)");
                ResultSet row = next.executeQuery()) {
            row.next();
            term = row.getLong(1);
            read = new Place(row.getString(2), row.getLong(3));
            epoch = row.getInt(4);
            return true;
        }
    }

    /** The topics that the log was published to, as they were then; without those that it never was. */
    Map<String, Topics.Made> publishedTo() throws SQLException {
        Map<String, Topics.Made> topics = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select topic, id, partitions from published_topic");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                topics.put(row.getString(1), new Topics.Made(row.getString(2), row.getInt(3)));
            }
        }
        return topics;
    }

    /** From here on the log is published to these. */
    void publishesTo(Map<String, Topics.Made> topics) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement("insert into published_topic values (?, ?, ?)"
                + " on conflict (topic) do update set id = excluded.id, partitions = excluded.partitions")) {
            for (Map.Entry<String, Topics.Made> topic : topics.entrySet()) {
                save.setString(1, topic.getKey());
                save.setString(2, topic.getValue().id());
                save.setInt(3, topic.getValue().partitions());
                save.executeUpdate();
            }
        }
    }

    /** Everything is to be published again. */
    void beginAgain() throws SQLException {
        published(BEGINNING);
        read = BEGINNING;
    }

    /** @return those of these events that are not in the journal */
    Set<String> unknown(Collection<String> eventIds) throws SQLException {
        Set<String> unknown = new HashSet<>(eventIds);
        try (PreparedStatement select =
                connection.prepareStatement("select event_id::text from journal where event_id::text = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", eventIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    unknown.remove(row.getString(1));
                }
            }
        }
        return unknown;
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private boolean locked() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select pg_try_advisory_lock(hashtextextended('postern relay ' || ?, 0))")) {
            lock.setString(1, catalogue.service());
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** @return what comes next in the log, each event once in a lead */
    List<LogEvent.JournalRow> next(int limit) throws SQLException {
        List<LogEvent.JournalRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, read.xid());
            select.setLong(2, read.position());
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                    read = new Place(row.getString(2), row.getLong(1));
                }
            }
        }
        return rows;
    }

    /** With what its stream type keeps apart; without a payload when that is forgotten. */
    LogEvent.JournalRow completed(LogEvent.JournalRow row) throws SQLException {
        for (KeptApart apart : keptApart) {
            if (apart.stream().equals(row.stream()) && row.payload() != null) {
                return row.with(
                        apart.complete(connection, row.id(), row.payload()).orElse(null));
            }
        }
        return row;
    }

    /** Where {@link #next} has come to. */
    Place read() {
        return read;
    }

    /** When the oldest event was recorded that was not read, because a transaction before it may still commit. */
    Optional<Instant> oldestHeld() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select recorded_at from journal"
                + " where (xid, position) > (?::xid8, ?) order by journal.xid, journal.position limit 1")) {
            select.setString(1, read.xid());
            select.setLong(2, read.position());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        }
    }

    /**
     * Saves that all up to a place is in Kafka.
     *
     * @throws IllegalStateException when another leader has taken over
     */
    void published(Place place) throws SQLException {
        try (PreparedStatement save =
                connection.prepareStatement("update relay_position set xid = ?::xid8, position = ? where term = ?")) {
            save.setString(1, place.xid());
            save.setLong(2, place.position());
            save.setLong(3, term);
            if (save.executeUpdate() != 1) {
                throw new IllegalStateException("term %d of this relay is over".formatted(term));
            }
        }
    }

    /**
     * The connection goes back to its pool: the lead must not go with it. When the session is over, so is the lead, and the
     * pool learns from a statement that fails that nobody else should get the connection.
     */
    @Override
    public void close() {
        try {
            if (connection.isValid(1)) {
                run("select pg_advisory_unlock_all()");
                run("reset idle_session_timeout");
            } else {
                run("select 1");
            }
        } catch (SQLException e) {
            LOG.debugf(e, "The session of a relay has ended service=%s", catalogue.service());
        }
    }

    private LogEvent.JournalRow row(ResultSet row) throws SQLException {
        return new LogEvent.JournalRow(
                row.getString(3),
                LogEvent.sequence(epoch, Long.parseLong(row.getString(2)), row.getLong(1)),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                origin(row.getString(11)),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }

    private static Origin origin(String metadata) {
        try {
            return Json.MAPPER.readValue(metadata, Origin.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata of an event cannot be read", e);
        }
    }
}
