package io.postern.iam.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Can somebody still be waiting for what was asked for? By the database's clock, which is the same for all replicas. */
@ApplicationScoped
public class Askers {

    private static final String RECENT = """
            select stream_id
            from unnest($1::text[], $2::text[]) as asked (type, id)
            join journal on stream_type = asked.type and stream_id = asked.id and version = 1
            where recorded_at > clock_timestamp() - $3 * interval '1 millisecond'""";

    private final Pool pool;

    Askers(Pool pool) {
        this.pool = pool;
    }

    /** A stream that begins with its being asked for. */
    public record Asked(String type, String id) {}

    /**
     * @param patience how long whoever asks waits, from the moment at which he has asked
     * @return ids of those that were asked for no longer ago than that
     */
    public Uni<Set<String>> waiting(Collection<Asked> all, Duration patience) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        String[] types = all.stream().map(Asked::type).toArray(String[]::new);
        String[] ids = all.stream().map(Asked::id).toArray(String[]::new);
        return pool.preparedQuery(RECENT)
                .execute(Tuple.of(types, ids, patience.toMillis()))
                .map(rows -> {
                    Set<String> found = new HashSet<>();
                    rows.forEach(row -> found.add(row.getString(0)));
                    return found;
                });
    }
}
