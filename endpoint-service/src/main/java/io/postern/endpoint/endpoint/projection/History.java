package io.postern.endpoint.endpoint.projection;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.service.domain.Permission;
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

    /** The newest of each type, and of whitelist entries for each principal: however long the log, this is short. */
    private static final String OF_STREAM = """
            select version, type, recorded_at, principal from (
                select distinct on (type, principal) version, type, recorded_at, principal
                from journal, lateral (select coalesce(
                    payload #>> '{permission,principal}', payload ->> 'principal', '') as principal) as named
                where stream_type = $1 and stream_id = $2 and (principal = '' or principal = any($3))
                order by type, principal, version desc) as newest
            order by version""";

    /**
     * @param version of the stream with it
     * @param principal of a whitelist entry; empty in events about anything else
     */
    public record Event(int version, String type, Instant at, String principal) {}

    /** What happened last in one stream, each in its way; oldest first. */
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
        return of("endpoint", id, List.of());
    }

    /** @param guest whose entries on the whitelist are told, and nobody else's */
    public Uni<Past> ofService(String id, DomainId guest) {
        return of("service", id, Permission.admitting(guest));
    }

    private Uni<Past> of(String type, String id, List<String> principals) {
        return pool.preparedQuery(OF_STREAM)
                .execute(Tuple.of(type, id, principals.toArray(String[]::new)))
                .map(rows -> new Past(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Event(
                                row.getInteger(0), row.getString(1), at(row.getOffsetDateTime(2)), row.getString(3)))
                        .toList()));
    }

    private static Instant at(OffsetDateTime time) {
        return time.toInstant();
    }
}
