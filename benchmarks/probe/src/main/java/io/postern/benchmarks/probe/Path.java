package io.postern.benchmarks.probe;

import io.postern.benchmarks.load.ClosedLoop;

/** A way into the journal's tables. */
interface Path {
    String name();

    /** Each client has streams of its own, so nothing conflicts. */
    ClosedLoop.Work work(Workload workload);
}
