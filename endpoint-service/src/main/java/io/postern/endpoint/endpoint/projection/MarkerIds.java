package io.postern.endpoint.endpoint.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Numbers for connections: unique in the region, positive, 32 bits. A hundred are taken from the database at a time;
 * what is left of them at a restart is never used, and a constraint stands behind them all.
 */
@ApplicationScoped
public class MarkerIds {

    private static final int BLOCK = 100;

    /** Numbers from {@code next} until before {@code end}. */
    private record Block(int next, int end) {
        boolean empty() {
            return next == end;
        }
    }

    private final Pool pool;
    private final AtomicReference<Block> block = new AtomicReference<>(new Block(0, 0));

    MarkerIds(Pool pool) {
        this.pool = pool;
    }

    public Uni<Integer> next() {
        Block taken =
                block.getAndUpdate(current -> current.empty() ? current : new Block(current.next() + 1, current.end()));
        return taken.empty() ? refill() : Uni.createFrom().item(taken.next());
    }

    private Uni<Integer> refill() {
        return pool.query("select nextval('marker_id')::integer").execute().map(rows -> {
            int first = rows.iterator().next().getInteger(0);
            block.updateAndGet(current -> current.empty() ? new Block(first + 1, first + BLOCK) : current);
            return first;
        });
    }
}
