package io.postern.benchmarks.probe;

import io.postern.benchmarks.load.ClosedLoop;
import io.postern.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** As a service appends: read if need be, decide, append. */
@ApplicationScoped
class ThroughJournal implements Path {

    private final Journal journal;
    private final EventLoops loops;
    private final List<Streams> streams;

    ThroughJournal(Journal journal, EventLoops loops, ProbeConfig config) {
        this.journal = journal;
        this.loops = loops;
        this.streams = Streams.of(config.inFlight());
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public ClosedLoop.Work work(Workload workload) {
        return client -> {
            String id = streams.get(client).next(workload).id();
            return loops.on(client, () -> journal.execute(Samples.ORIGIN, Samples.order(id, client))
                    .replaceWith(ClosedLoop.DONE));
        };
    }
}
