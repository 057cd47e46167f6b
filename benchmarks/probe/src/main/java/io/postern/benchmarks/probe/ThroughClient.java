package io.postern.benchmarks.probe;

import io.postern.benchmarks.load.ClosedLoop;
import io.postern.journal.Inside;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The journal's own statement by the journal's own pool: no reading, no deciding, no JSON. */
@ApplicationScoped
class ThroughClient implements Path {

    private final Pool pool;
    private final EventLoops loops;
    private final ReadyAppend ready;
    private final List<Streams> streams;

    ThroughClient(Pool pool, EventLoops loops, Inside inside, ProbeConfig config) {
        this.pool = pool;
        this.loops = loops;
        this.ready = ReadyAppend.of(inside);
        this.streams = Streams.of(config.inFlight());
    }

    @Override
    public String name() {
        return "plain Vert.x client";
    }

    @Override
    public ClosedLoop.Work work(Workload workload) {
        return client -> {
            Object[] parameters = ready.parameters(streams.get(client).next(workload), Samples.tenant(client));
            return loops.on(client, () -> append(parameters));
        };
    }

    private Uni<String> append(Object[] parameters) {
        return Uni.createFrom()
                .completionStage(() -> pool.getDelegate()
                        .preparedQuery(ready.sql())
                        .execute(Tuple.wrap(parameters))
                        .toCompletionStage())
                .replaceWith(ClosedLoop.DONE);
    }
}
