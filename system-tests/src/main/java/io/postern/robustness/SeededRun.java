package io.postern.robustness;

import io.postern.robustness.check.Checkers;
import io.postern.robustness.fault.Fault;
import io.postern.robustness.fault.Storm;
import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.Examiner;
import io.postern.robustness.history.Outage;
import io.postern.robustness.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** One run: a workload, a storm of faults while it goes on, calm, and judgement. What is left to chance comes of the seed. */
public final class SeededRun {

    /** Within this time after the last fault everything has to be in a final state. */
    private static final Duration SETTLES = Duration.ofSeconds(30);

    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(1);
    private static final Duration LOOKS_AGAIN = Duration.ofMillis(500);

    /**
     * How a run is.
     *
     * @param clients at the same time
     * @param kinds of faults, in the order in which they strike
     * @param longest time that a fault lasts before it is mended
     */
    public record Plan(int clients, List<Fault.Kind> kinds, Duration longest) {
        public Plan {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * What came of it.
     *
     * @param settled how long it took until all judges of the outcome were content
     */
    public record Verdict(long seed, Evidence evidence, Duration settled, List<String> violations) {
        public Verdict {
            violations = List.copyOf(violations);
        }

        @Override
        public String toString() {
            return "seed=%d operations=%d requests=%d faults=%d settled=%.1fs violations=%d"
                    .formatted(
                            seed,
                            evidence.entries().size(),
                            evidence.entries().stream()
                                    .mapToInt(entry -> entry.tries().size())
                                    .sum(),
                            evidence.outages().size(),
                            settled.toMillis() / 1000.0,
                            violations.size());
        }
    }

    private final Testbed bed;
    private final Consumer<String> told;

    /** @param told one line per fault */
    public SeededRun(Testbed bed, Consumer<String> told) {
        this.bed = bed;
        this.told = told;
    }

    public Verdict run(long seed, Plan plan) {
        RandomGenerator random = new Random(seed);
        Examiner examiner = new Examiner(bed);
        try (Workload workload = Workload.start(bed, seed, plan.clients())) {
            pause(BEFORE_AND_AFTER);
            List<Outage> outages = new Storm(bed, random, plan.longest(), told).blow(plan.kinds());
            pause(BEFORE_AND_AFTER);
            List<Entry> entries = workload.stop();
            long calm = System.nanoTime();
            Evidence evidence = settled(examiner, entries, outages, calm);
            Duration took = Duration.ofNanos(System.nanoTime() - calm);
            Evidence whole = examiner.report(evidence);
            return new Verdict(seed, whole, took, Checkers.judge(whole));
        } finally {
            bed.clear();
        }
    }

    /** Looks until every judge is content or the time is over. */
    private static Evidence settled(Examiner examiner, List<Entry> entries, List<Outage> outages, long calm) {
        Evidence evidence = examiner.look(entries, outages);
        while (!Checkers.judge(evidence).isEmpty() && System.nanoTime() - calm < SETTLES.toNanos()) {
            pause(LOOKS_AGAIN);
            evidence = examiner.look(entries, outages);
        }
        return evidence;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
