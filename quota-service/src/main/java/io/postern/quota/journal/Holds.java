package io.postern.quota.journal;

import io.postern.quota.LedgerId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which events granted the holds of a ledger? Read from the log itself. */
@ApplicationScoped
public class Holds {

    private static final String EVENTS = """
            select version, event_id::text, payload ->> 'at', metadata ->> 'requestId', metadata ->> 'causation'
            from journal where stream_type = 'ledger' and stream_id = $1 and version = any ($2::int[])""";

    private final Pool pool;

    Holds(Pool pool) {
        this.pool = pool;
    }

    /**
     * An event that granted quota.
     *
     * @param at when the resource was requested
     * @param requestId of the request that asked for the resource
     * @param causationId id of the event that asked for it
     */
    public record Grant(
            String eventId,
            int version,
            String at,
            String requestId,
            @Nullable String causationId) {}

    /** @return by stream version */
    public Uni<Map<Integer, Grant>> grants(LedgerId ledger, Collection<Integer> versions) {
        return pool.preparedQuery(EVENTS)
                .execute(Tuple.of(ledger.value(), versions.toArray(Integer[]::new)))
                .map(rows -> {
                    Map<Integer, Grant> grants = new HashMap<>();
                    rows.forEach(row -> grants.put(
                            row.getInteger(0),
                            new Grant(
                                    row.getString(1),
                                    row.getInteger(0),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4))));
                    return grants;
                });
    }
}
