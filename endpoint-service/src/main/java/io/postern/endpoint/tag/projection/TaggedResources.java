package io.postern.endpoint.tag.projection;

import io.postern.endpoint.Tag;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Which tags do a project's resources have? */
@ApplicationScoped
public class TaggedResources {

    /** What can have tags. */
    public enum Kind {
        ENDPOINT_SERVICE("service_view", "name"),
        ENDPOINT("endpoint_view", "id");

        private final String query;

        Kind(String view, String name) {
            this.query = """
                    select id, %s, state -> 'details' -> 'tags' from %s
                    where tenant = $1 and kind <> 'deleted' order by created_at desc, id""".formatted(name, view);
        }
    }

    /** @param name falls back to the id */
    public record Resource(String id, String name, List<Tag> tags) {}

    private final Pool pool;

    TaggedResources(Pool pool) {
        this.pool = pool;
    }

    /** @return newest first */
    public Uni<List<Resource>> of(String project, Kind kind) {
        return pool.preparedQuery(kind.query).execute(Tuple.of(project)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Resource(row.getString(0), row.getString(1), tags(row.getJsonArray(2))))
                .toList());
    }

    private static List<Tag> tags(JsonArray array) {
        return IntStream.range(0, array.size())
                .mapToObj(array::getJsonObject)
                .map(TaggedResources::tag)
                .toList();
    }

    private static Tag tag(JsonObject tag) {
        return new Tag(tag.getString("key"), tag.getString("value"));
    }
}
