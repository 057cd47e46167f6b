package io.postern.cloudapi.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.postern.journal.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Grants over the directory's table: one query, whatever somebody holds. Remembers documents only. */
@ApplicationScoped
public class PgGrants {

    private static final String GRANTED = """
            select g.state::text, r.state::text
            from iam_directory g
            join iam_directory r on r.kind = 'role' and r.id = g.state ->> 'policy'
            where g.kind = 'grant' and g.state -> 'subject' ->> 'id' = any ($1)""";

    private final Pool pool;
    private final Documents documents = new Documents();

    PgGrants(Pool pool) {
        this.pool = pool;
    }

    /** @param subjects ids of groups and agencies */
    Uni<Entitlements> of(String domain, List<String> subjects) {
        Uni<List<GrantedRole>> granted = subjects.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.preparedQuery(GRANTED)
                        .execute(Tuple.of(subjects.toArray(String[]::new)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(PgGrants::granted)
                                .toList());
        return granted.map(roles -> new Entitlements(domain, subjects, roles, documents));
    }

    private static GrantedRole granted(Row row) {
        return new GrantedRole(read(row.getString(0), Entry.Grant.class), read(row.getString(1), Entry.Role.class));
    }

    private static <T> T read(String state, Class<T> shape) {
        try {
            return Json.MAPPER.readValue(state, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a grant of the directory cannot be read", e);
        }
    }
}
