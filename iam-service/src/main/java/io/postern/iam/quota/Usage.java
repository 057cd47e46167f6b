package io.postern.iam.quota;

import io.postern.iam.DomainId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** How many projects a domain has. */
@ApplicationScoped
public class Usage {

    private final Pool pool;

    Usage(Pool pool) {
        this.pool = pool;
    }

    public Uni<Integer> projects(DomainId domain) {
        return pool.preparedQuery("select count(*) from project_view where domain_id = $1 and live")
                .execute(Tuple.of(domain.value()))
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
