package io.postern.iam.journal;

import io.postern.iam.DomainId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How far the log is with one domain: the sequence that its last public event has, or will have, on the topic. */
@ApplicationScoped
public class LogPosition {

    /** The streams left out are those that are not on the public topic; as in the index that serves this. */
    private static final String LAST = """
            select lpad(epoch::text, 6, '0') || '-' || lpad(xid::text, 20, '0') || '-' || lpad(position::text, 20, '0')
            from journal, journal_epoch
            where tenant = $1 and stream_type not in (
                'password', 'access-key', 'signing-key', 'personal-key', 'login', 'mfa-device')
            order by xid desc, position desc
            limit 1""";

    private final Pool pool;

    LogPosition(Pool pool) {
        this.pool = pool;
    }

    public Uni<Optional<String>> of(DomainId domain) {
        return pool.preparedQuery(LAST).execute(Tuple.of(domain.value())).map(LogPosition::first);
    }

    private static Optional<String> first(RowSet<Row> rows) {
        RowIterator<Row> rest = rows.iterator();
        return rest.hasNext() ? Optional.of(rest.next().getString(0)) : Optional.empty();
    }
}
