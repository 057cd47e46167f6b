package io.postern.endpoint.endpoint.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
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

    private final Uni<Integer> blocks;
    private final AtomicReference<Block> block = new AtomicReference<>(new Block(0, 0));
    private final AtomicReference<Optional<Uni<Block>>> refill = new AtomicReference<>(Optional.empty());

    @Inject
    MarkerIds(Pool pool) {
        this(pool.query("select nextval('marker_id')::integer")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0)));
    }

    /** @param blocks asked for one, tells the first number of a new block */
    MarkerIds(Uni<Integer> blocks) {
        this.blocks = blocks;
    }

    public Uni<Integer> next() {
        Block taken =
                block.getAndUpdate(current -> current.empty() ? current : new Block(current.next() + 1, current.end()));
        return taken.empty() ? refill().chain(this::next) : Uni.createFrom().item(taken.next());
    }

    /** Whoever finds nothing left waits for the one block that is on its way. */
    private Uni<Block> refill() {
        return refill.updateAndGet(current -> current.isPresent() ? current : Optional.of(oneBlock()))
                .orElseThrow();
    }

    private Uni<Block> oneBlock() {
        return blocks.map(first ->
                        block.updateAndGet(current -> current.empty() ? new Block(first, first + BLOCK) : current))
                .onTermination()
                .invoke(() -> refill.set(Optional.empty()))
                .memoize()
                .indefinitely();
    }
}
