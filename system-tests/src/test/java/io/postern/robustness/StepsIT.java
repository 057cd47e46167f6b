package io.postern.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.robustness.SeededRun.Verdict;
import io.postern.robustness.StepsRun.Walk;
import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import io.postern.robustness.workload.Operation;
import io.postern.robustness.workload.Operations;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every step of every process fails before it is done, and is to be done twice; some fail when they are done: all of them
 * with {@code ./postern soak --steps}, which takes longer, because each of these costs the restart of a service.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepsIT {

    private static final long SEED = 1;

    /** One in ten walks leaves something out. */
    private static final int MORE_WALKS = 5;

    private static final long FURTHER = 100;

    /** Every how many steps is killed after. */
    private static final int ONE_IN = 20;

    private final Testbed bed = Testbed.start();
    private final StepsRun run = new StepsRun(bed);
    private final Walk learnt = run.undisturbed(SEED);

    @AfterAll
    void stop() {
        bed.close();
    }

    @Test
    void everything_that_clients_do_can_be_done() throws IOException {
        kept(learnt);
        Set<String> never = leftOut(learnt);
        for (int n = 1; n <= MORE_WALKS && !never.isEmpty(); n++) {
            Walk another = run.undisturbed(SEED + FURTHER + n);
            kept(another);
            never.retainAll(leftOut(another));
        }
        assertEquals(Set.of(), never);
    }

    /** What chance picked for them was never such that it could be done. */
    private static Set<String> leftOut(Walk walk) {
        Set<String> done = walk.verdict().evidence().entries().stream()
                .filter(Entry::succeeded)
                .map(Entry::operation)
                .collect(Collectors.toSet());
        return Operations.ALL.stream()
                .filter(operation -> operation.intent() != Intent.TRESPASS)
                .map(Operation::name)
                .filter(name -> !done.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_step_that_fails_before_it_is_done_is_done_later() throws IOException {
        Walk walk = run.before(SEED + 1, learnt.written());

        kept(walk);
        assertEquals(Set.of(), walk.spared(learnt.written()));
    }

    @Test
    void a_service_that_dies_after_a_step_goes_on_with_the_next() throws IOException {
        Map<String, Set<String>> some = new TreeMap<>();
        learnt.written().forEach((service, types) -> some.put(service, new TreeSet<>(types)));
        int[] n = {0};
        some.values().forEach(types -> types.removeIf(_ -> n[0]++ % ONE_IN != 0));

        Walk walk = run.after(SEED + 2, some);

        kept(walk);
        assertEquals(Set.of(), walk.spared(some));
    }

    @Test
    void a_step_that_is_to_be_done_again_was_done_already() throws IOException {
        Verdict verdict = run.again(SEED + 3);

        System.err.println(verdict);
        kept(verdict);
    }

    private void kept(Walk walk) throws IOException {
        System.err.println(walk);
        kept(walk.verdict());
    }

    private void kept(Verdict verdict) throws IOException {
        if (!verdict.violations().isEmpty()) {
            System.err.println("History: " + Soak.Kept.in(bed, verdict));
        }
        assertEquals(List.of(), verdict.violations());
    }
}
