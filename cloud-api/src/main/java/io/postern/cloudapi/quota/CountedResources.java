package io.postern.cloudapi.quota;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Which resources of a counted kind are there? As their own service has them. */
@ApplicationScoped
public class CountedResources {

    private final Pool pool;
    private final List<CountedView> views;

    CountedResources(Pool pool, @All List<CountedView> views) {
        this.pool = pool;
        this.views = views;
    }

    public record Resource(String id, String tenantId) {}

    public List<String> kinds() {
        return views.stream().map(CountedView::kind).sorted().toList();
    }

    public Optional<CountedView> view(String kind) {
        return views.stream().filter(view -> view.kind().equals(kind)).findFirst();
    }

    /**
     * @param after id of the last one of the page before; empty for the first page
     * @return by id
     */
    public Uni<List<Resource>> of(CountedView view, String after, int limit) {
        return pool.preparedQuery("select id, tenant from %s where (%s) and id > $1 order by id limit $2"
                        .formatted(view.view(), view.counts()))
                .execute(Tuple.of(after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Resource(row.getString(0), row.getString(1)))
                        .toList());
    }
}
