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
     * What took how long.
     *
     * @param opened accounts opened, clients logged in, and what everything needs made
     * @param broken while clients worked
     * @param settled until all judges of the outcome were content
     * @param reported by the services themselves, and judged
     */
    public record Times(Duration opened, Duration broken, Duration settled, Duration reported) {
        @Override
        public String toString() {
            return "opened=%.1fs broken=%.1fs settled=%.1fs reported=%.1fs"
                    .formatted(seconds(opened), seconds(broken), seconds(settled), seconds(reported));
        }

        private static double seconds(Duration time) {
            return time.toMillis() / 1000.0;
        }
    }

    /** What came of it. */
    public record Verdict(long seed, Evidence evidence, Times times, List<String> violations) {
        public Verdict {
            violations = List.copyOf(violations);
        }

        @Override
        public String toString() {
            return "seed=%d operations=%d requests=%d faults=%d %s violations=%d"
                    .formatted(
                            seed,
                            evidence.entries().size(),
                            evidence.entries().stream()
                                    .mapToInt(entry -> entry.tries().size())
                                    .sum(),
                            evidence.outages().size(),
                            times,
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
        Stopwatch watch = new Stopwatch();
        try (Workload workload = Workload.open(bed, seed, plan.clients())) {
            workload.begin();
            Duration opened = watch.lap();
            pause(BEFORE_AND_AFTER);
            List<Outage> outages = new Storm(bed, random, plan.longest(), told).blow(plan.kinds());
            pause(BEFORE_AND_AFTER);
            List<Entry> entries = workload.stop();
            return judge(seed, entries, outages, opened, watch.lap());
        } finally {
            bed.clear();
        }
    }

    /** Looks until all judges of the outcome are content, and hears what the services say of themselves. */
    Verdict judge(long seed, List<Entry> entries, List<Outage> outages, Duration opened, Duration broken) {
        Stopwatch watch = new Stopwatch();
        Evidence evidence = settled(new Examiner(bed), entries, outages);
        Duration settled = watch.lap();
        Evidence whole = new Examiner(bed).report(evidence);
        List<String> violations = Checkers.judge(whole);
        return new Verdict(seed, whole, new Times(opened, broken, settled, watch.lap()), violations);
    }

    /** Waits until what clients were answered is what there is, or the time is over. */
    void settle(List<Entry> entries) {
        settled(new Examiner(bed), entries, List.of(new Outage("until now", Long.MIN_VALUE, System.nanoTime())));
    }

    /** Looks until every judge is content or the time is over. */
    private static Evidence settled(Examiner examiner, List<Entry> entries, List<Outage> outages) {
        long calm = System.nanoTime();
        Evidence evidence = examiner.look(entries, outages);
        while (!Checkers.judge(evidence).isEmpty() && System.nanoTime() - calm < SETTLES.toNanos()) {
            pause(LOOKS_AGAIN);
            evidence = examiner.look(entries, outages);
        }
        return evidence;
    }

    /** Tells the time since it was asked the last time. */
    static final class Stopwatch {
        private long last = System.nanoTime();

        Duration lap() {
            long before = last;
            last = System.nanoTime();
            return Duration.ofNanos(last - before);
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
