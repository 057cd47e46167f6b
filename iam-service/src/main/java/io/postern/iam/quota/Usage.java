package io.postern.iam.quota;

import io.postern.iam.ProjectId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** How much there is. */
@ApplicationScoped
public class Usage {

    private final Pool pool;

    Usage(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is still there in a project, of what services count, as quota-service has said.
     *
     * @return {@code 2 vpc}, by kind; empty when nothing is
     */
    public Uni<List<String>> in(ProjectId project) {
        return pool.preparedQuery("select used || ' ' || kind from quota_usage where project = $1 and used > 0"
                        + " order by kind")
                .execute(Tuple.of(project.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }
}
