package io.postern.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds every stream and says what does not fit: versions that are not dense, view rows that differ from what the log
 * says, rows without a stream. One snapshot for all of it, so it can run beside live traffic. Blocks; not for the event
 * loop.
 */
@ApplicationScoped
public class Verifier {

    private static final int REPORTED = 100;

    /**
     * @param streams folded
     * @param events read
     * @param differences sentences, empty when all is well; at most the first 100
     */
    public record Report(String service, long streams, long events, List<String> differences) {
        public Report {
            differences = List.copyOf(differences);
        }
    }

    private final AgroalDataSource dataSource;
    private final Catalogue catalogue;

    Verifier(AgroalDataSource dataSource, Catalogue catalogue) {
        this.dataSource = dataSource;
        this.catalogue = catalogue;
    }

    public Report verify() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return verify(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Report verify(Connection connection) throws SQLException {
        try (Statement begin = connection.createStatement()) {
            begin.execute("set transaction isolation level repeatable read, read only");
            begin.execute("set local transaction_timeout = 0");
        }
        Tally tally = new Tally();
        for (Aggregate<?, ?, ?> aggregate : catalogue.aggregates()) {
            compare(connection, aggregate, tally);
        }
        return new Report(catalogue.service(), tally.streams, tally.events, tally.differences);
    }

    private static final class Tally {
        private long streams;
        private long events;
        private final List<String> differences = new ArrayList<>();

        void differs(String sentence, Object... arguments) {
            if (differences.size() < REPORTED) {
                differences.add(sentence.formatted(arguments));
            }
        }
    }

    /** Log and view are both read in the order of stream ids and walked side by side. */
    private static <S, E> void compare(Connection connection, Aggregate<S, ?, E> aggregate, Tally tally)
            throws SQLException {
        try (StreamCursor<S, E> streams = new StreamCursor<>(connection, aggregate);
                ViewCursor rows = new ViewCursor(connection, aggregate.view())) {
            EventStore.ViewRow row = rows.next();
            for (StreamCursor.Folded<S> stream = streams.next(); stream != null; stream = streams.next()) {
                tally.streams++;
                tally.events += stream.events();
                while (row != null && row.id().compareTo(stream.id()) < 0) {
                    tally.differs("%s %s: a row without a stream", aggregate.view(), row.id());
                    row = rows.next();
                }
                if (!stream.dense()) {
                    tally.differs("%s %s: versions are not dense", aggregate.type(), stream.id());
                }
                if (row == null || !row.id().equals(stream.id())) {
                    tally.differs("%s %s: the row is missing", aggregate.view(), stream.id());
                } else {
                    if (!same(aggregate, stream, row)) {
                        tally.differs(
                                "%s %s: the log says version %d %s, the row version %d %s",
                                aggregate.view(),
                                row.id(),
                                stream.version(),
                                Json.writeState(aggregate.states(), stream.state()),
                                row.version(),
                                row.state());
                    }
                    row = rows.next();
                }
            }
            while (row != null) {
                tally.differs("%s %s: a row without a stream", aggregate.view(), row.id());
                row = rows.next();
            }
        }
    }

    private static <S> boolean same(
            Aggregate<S, ?, ?> aggregate, StreamCursor.Folded<S> stream, EventStore.ViewRow row) {
        try {
            return row.version() == stream.version()
                    && row.tenant().equals(stream.tenant())
                    && Json.MAPPER
                            .readTree(Json.writeState(aggregate.states(), stream.state()))
                            .equals(Json.MAPPER.readTree(row.state()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row cannot be read", e);
        }
    }
}
