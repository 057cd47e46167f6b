package io.postern.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.robustness.SeededRun.Plan;
import io.postern.robustness.SeededRun.Verdict;
import io.postern.robustness.fault.Fault;
import io.postern.robustness.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of fault once, in a few runs with fixed seeds: the short form of {@code ./postern soak}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    private static final int RUNS = 3;
    private static final long ORDER = 2026;

    private final Testbed bed = Testbed.start();
    private final List<Fault.Kind> kinds = new ArrayList<>();

    @BeforeAll
    void shuffle() {
        System.err.println("booted=" + bed.booted());
        kinds.addAll(Faults.on(bed));
        Collections.shuffle(kinds, new Random(ORDER));
        if (!bed.disks().small()) {
            System.err.println("No disks are filled: that takes root, to mount small ones");
        }
    }

    @AfterAll
    void stop() {
        bed.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_that_was_promised_is_broken_while_everything_else_is(int seed) throws Exception {
        int share = (kinds.size() + RUNS - 1) / RUNS;
        List<Fault.Kind> some = kinds.subList(seed * share, Math.min((seed + 1) * share, kinds.size()));

        Verdict verdict = new SeededRun(bed, System.err::println).run(seed, new Plan(8, some, Duration.ofSeconds(3)));

        System.err.println(verdict);
        if (!verdict.violations().isEmpty()) {
            System.err.println("History: " + Soak.Kept.in(bed, verdict));
        }
        assertEquals(List.of(), verdict.violations());
    }

    static List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, RUNS).boxed().toList();
    }
}
