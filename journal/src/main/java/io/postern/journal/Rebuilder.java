package io.postern.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes a view anew from the log, beside the live one: folds all streams into a table of its own, then locks the view's
 * writers out for the moment in which it catches up and puts right the rows that differ. Blocks; not for the event loop.
 */
@ApplicationScoped
public class Rebuilder {

    private static final int BATCH = 500;

    /**
     * @param digestBefore over all rows of the live view, in the order of ids
     * @param digestAfter over all rows made from the log; equal to the one before when nothing had drifted
     * @param corrected rows that were missing, superfluous or different
     */
    public record Report(String view, long rows, String digestBefore, String digestAfter, long corrected) {}

    private final AgroalDataSource dataSource;
    private final Catalogue catalogue;

    Rebuilder(AgroalDataSource dataSource, Catalogue catalogue) {
        this.dataSource = dataSource;
        this.catalogue = catalogue;
    }

    /**
     * @param streamType of an aggregate of this service
     * @throws IllegalStateException when there is no such aggregate
     */
    public Report rebuild(String streamType) throws SQLException {
        Aggregate<?, ?, ?> aggregate = catalogue.aggregate(streamType);
        try (Connection reader = dataSource.getConnection();
                Connection writer = dataSource.getConnection()) {
            try {
                run(
                        writer,
                        "create temporary table rebuilt"
                                + " (id text primary key, tenant text, version integer, state jsonb)");
                beside(reader, writer, aggregate);
                return swap(writer, aggregate);
            } finally {
                run(writer, "drop table if exists rebuilt");
            }
        }
    }

    /** Read in one transaction that only reads, written in short ones: an open writing one would hold the relays. */
    private static void beside(Connection reader, Connection writer, Aggregate<?, ?, ?> aggregate) throws SQLException {
        reader.setAutoCommit(false);
        try {
            run(reader, "set transaction read only");
            run(reader, "set local transaction_timeout = 0");
            fold(reader, writer, aggregate, "");
        } finally {
            reader.rollback();
            reader.setAutoCommit(true);
        }
    }

    private static Report swap(Connection writer, Aggregate<?, ?, ?> aggregate) throws SQLException {
        String view = aggregate.view();
        writer.setAutoCommit(false);
        try {
            run(writer, "lock table %s in share row exclusive mode".formatted(view));
            fold(writer, writer, aggregate, CHANGED_SINCE.formatted(view));
            String before = digest(writer, view);
            String after = digest(writer, "rebuilt");
            long corrected = 0;
            if (!before.equals(after)) {
                corrected += run(writer, SUPERFLUOUS.formatted(view));
                corrected += run(writer, CORRECT.formatted(view));
            }
            Report report = new Report(view, count(writer), before, after, corrected);
            writer.commit();
            return report;
        } finally {
            writer.rollback();
            writer.setAutoCommit(true);
        }
    }

    private static final String SUPERFLUOUS =
            "delete from %1$s v where not exists (select 1 from rebuilt r where r.id = v.id)";

    private static final String CHANGED_SINCE =
            " and stream_id in (select v.id from %s v left join rebuilt r using (id)"
                    + " where r.version is distinct from v.version)";

    private static final String CORRECT = """
            insert into %1$s as v (id, tenant, version, state)
            select r.id, r.tenant, r.version, r.state from rebuilt r
            left join %1$s w using (id)
            where (w.tenant, w.version, w.state) is distinct from (r.tenant, r.version, r.state)
            on conflict (id) do update
              set tenant = excluded.tenant, version = excluded.version, state = excluded.state""";

    private static <S, E> void fold(Connection reader, Connection writer, Aggregate<S, ?, E> aggregate, String which)
            throws SQLException {
        try (StreamCursor<S, E> streams = new StreamCursor<>(reader, aggregate, which);
                PreparedStatement insert = writer.prepareStatement("insert into rebuilt values (?, ?, ?, ?::jsonb)"
                        + " on conflict (id) do update set tenant = excluded.tenant, version = excluded.version,"
                        + " state = excluded.state")) {
            int waiting = 0;
            for (StreamCursor.Folded<S> stream = streams.next(); stream != null; stream = streams.next()) {
                insert.setString(1, stream.id());
                insert.setString(2, stream.tenant());
                insert.setInt(3, stream.version());
                insert.setString(4, Json.writeState(aggregate.states(), stream.state()));
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    private static String digest(Connection connection, String table) throws SQLException {
        try (Statement read = connection.createStatement();
                ResultSet row = read.executeQuery(
                        "select coalesce(md5(string_agg(md5(concat_ws('|', id, tenant, version, state)), ''"
                                + " order by id collate \"C\")), 'empty') from " + table)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement read = connection.createStatement();
                ResultSet row = read.executeQuery("select count(*) from rebuilt")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
