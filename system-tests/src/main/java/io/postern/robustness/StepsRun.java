package io.postern.robustness;

import io.postern.robustness.SeededRun.Stopwatch;
import io.postern.robustness.SeededRun.Verdict;
import io.postern.robustness.fault.KillAfterStep;
import io.postern.robustness.fault.Republish;
import io.postern.robustness.fault.Steps;
import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Examiner;
import io.postern.robustness.history.JournalRow;
import io.postern.robustness.history.Outage;
import io.postern.robustness.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Two accounts do everything that there is, and every step on the way fails. A step is the writing of an event of one type,
 * by whomever: a request, or a rule that hears of another service's event. Which steps there are is learnt from a run in
 * which nothing fails.
 */
public final class StepsRun {

    private static final int CLIENTS = 2;
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(60);
    private static final Duration LOOKS_AGAIN = Duration.ofMillis(200);

    private final Testbed bed;

    public StepsRun(Testbed bed) {
        this.bed = bed;
    }

    /**
     * What came of a run.
     *
     * @param written types of the events that were written, by service
     * @param struck those of them at which something failed
     */
    public record Walk(Verdict verdict, Map<String, Set<String>> written, Map<String, Set<String>> struck) {

        /** @return steps, among those that were to fail, which went well every time */
        public Set<String> spared(Map<String, Set<String>> wanted) {
            Set<String> spared = new TreeSet<>();
            written.forEach((service, types) -> types.stream()
                    .filter(wanted.getOrDefault(service, Set.of())::contains)
                    .filter(type -> !struck.getOrDefault(service, Set.of()).contains(type))
                    .forEach(type -> spared.add(service + " " + type)));
            return spared;
        }

        @Override
        public String toString() {
            return "steps=%d struck=%d %s".formatted(count(written), count(struck), verdict);
        }

        private static int count(Map<String, Set<String>> types) {
            return types.values().stream().mapToInt(Set::size).sum();
        }
    }

    /** Nothing fails. */
    public Walk undisturbed(long seed) {
        return walk(seed, Map.of(), (service, _) -> new Striking(service, List::of, () -> {}));
    }

    /** Each of the steps fails twice before it is done, and its transaction is lost: by an error, and by a cut. */
    public Walk before(long seed, Map<String, Set<String>> types) {
        return walk(seed, types, (service, some) -> {
            Steps steps = Steps.of(bed, service);
            steps.arm(some, Steps.BEFORE);
            return new Striking(service, steps::failed, steps::close);
        });
    }

    /** Each of the steps is done, and in that moment its service is killed, once. */
    public Walk after(long seed, Map<String, Set<String>> types) {
        return walk(seed, types, (service, some) -> {
            KillAfterStep kills = KillAfterStep.begin(bed, service, some);
            return new Striking(service, kills::killed, kills::close);
        });
    }

    /**
     * Each step that there ever was is to be done again: every event comes a second time in its order, and a third time in
     * none.
     */
    public Verdict again(long seed) {
        Stopwatch watch = new Stopwatch();
        Set<String> before = ids(events());
        Republish.everything(bed, seed);
        Duration sent = watch.lap();
        Examiner examiner = new Examiner(bed);
        long begin = System.nanoTime();
        boolean taken = examiner.taken();
        while (!taken && System.nanoTime() - begin < TAKEN_WITHIN.toNanos()) {
            LockSupport.parkNanos(LOOKS_AGAIN.toNanos());
            taken = examiner.taken();
        }
        Verdict verdict = new SeededRun(bed, _ -> {}).judge(seed, List.of(), List.of(), sent, watch.lap());
        List<String> violations = new ArrayList<>(verdict.violations());
        if (!taken) {
            violations.add("what came again was not taken within " + TAKEN_WITHIN);
        }
        Set<String> written = new TreeSet<>(ids(events()));
        written.removeAll(before);
        written.forEach(id -> violations.add("%s was written because an event came again".formatted(id)));
        return new Verdict(seed, verdict.evidence(), verdict.times(), violations);
    }

    /** A service at whose steps something fails now. */
    private record Striking(String service, Supplier<Collection<String>> struck, Runnable ends) {}

    private interface Striker {
        Striking strike(String service, Collection<String> types);
    }

    private Walk walk(long seed, Map<String, Set<String>> types, Striker striker) {
        Stopwatch watch = new Stopwatch();
        Map<String, Set<String>> struck = new TreeMap<>();
        try (Workload workload = Workload.open(bed, seed, CLIENTS)) {
            Map<String, Set<String>> before = events();
            Duration opened = watch.lap();
            long begin = System.nanoTime();
            List<Striking> striking = types.entrySet().stream()
                    .map(some -> striker.strike(some.getKey(), some.getValue()))
                    .toList();
            List<Entry> entries = workload.perform();
            SeededRun judging = new SeededRun(bed, _ -> {});
            judging.settle(entries); // what is still on its way has steps to do
            for (Striking one : striking) {
                struck.computeIfAbsent(one.service(), _ -> new TreeSet<>())
                        .addAll(one.struck().get());
                one.ends().run();
            }
            List<Outage> outages =
                    types.isEmpty() ? List.of() : List.of(new Outage("steps fail", begin, System.nanoTime()));
            Duration broken = watch.lap();
            Verdict verdict = judging.judge(seed, entries, outages, opened, broken);
            return new Walk(verdict, written(before, verdict), struck);
        }
    }

    private Map<String, Set<String>> events() {
        Map<String, Set<String>> ids = new HashMap<>();
        new Examiner(bed)
                .look(List.of(), List.of())
                .journals()
                .forEach((service, rows) ->
                        ids.put(service, rows.stream().map(JournalRow::eventId).collect(Collectors.toSet())));
        return ids;
    }

    private static Set<String> ids(Map<String, Set<String>> events) {
        return events.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> written(Map<String, Set<String>> before, Verdict verdict) {
        Map<String, Set<String>> written = new TreeMap<>();
        verdict.evidence()
                .journals()
                .forEach((service, rows) -> written.put(
                        service,
                        rows.stream()
                                .filter(row -> !before.getOrDefault(service, new HashSet<>())
                                        .contains(row.eventId()))
                                .map(JournalRow::type)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return written;
    }
}
