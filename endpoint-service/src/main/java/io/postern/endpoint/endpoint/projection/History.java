package io.postern.endpoint.endpoint.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What happened to an endpoint and to its service, as the log says. */
@ApplicationScoped
public class History {

    private static final String OF_STREAM = """
            select version, type, recorded_at, coalesce(payload #>> '{permission,principal}', payload ->> 'principal', '')
            from journal where stream_type = $1 and stream_id = $2 order by version""";

    /**
     * @param version of the stream with it
     * @param principal of a whitelist entry; empty in events about anything else
     */
    public record Event(int version, String type, Instant at, String principal) {}

    /** The events of one stream, oldest first. */
    public record Past(List<Event> events) {

        /** The newest event of one of these types. */
        public Optional<Event> last(String... types) {
            Set<String> wanted = Set.of(types);
            return events.reversed().stream()
                    .filter(event -> wanted.contains(event.type()))
                    .findFirst();
        }

        public Optional<Event> last(String type, String principal) {
            return events.reversed().stream()
                    .filter(event ->
                            event.type().equals(type) && event.principal().equals(principal))
                    .findFirst();
        }
    }

    private final Pool pool;

    History(Pool pool) {
        this.pool = pool;
    }

    public Uni<Past> ofEndpoint(String id) {
        return of("endpoint", id);
    }

    public Uni<Past> ofService(String id) {
        return of("service", id);
    }

    private Uni<Past> of(String type, String id) {
        return pool.preparedQuery(OF_STREAM)
                .execute(Tuple.of(type, id))
                .map(rows -> new Past(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Event(
                                row.getInteger(0), row.getString(1), at(row.getOffsetDateTime(2)), row.getString(3)))
                        .toList()));
    }

    private static Instant at(OffsetDateTime time) {
        return time.toInstant();
    }
}
