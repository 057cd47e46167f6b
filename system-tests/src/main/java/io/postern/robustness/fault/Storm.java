package io.postern.robustness.fault;

import io.postern.local.Ports;
import io.postern.robustness.Testbed;
import io.postern.robustness.history.Outage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Faults one after the other, and sometimes two at once, at random moments. */
public final class Storm {

    private static final int CALM_MILLIS = 1500;
    private static final int TOGETHER_ONE_IN = 4;

    private final Testbed bed;
    private final RandomGenerator random;
    private final Duration longest;
    private final Consumer<String> told;
    private final List<Outage> outages = new ArrayList<>();

    /**
     * @param longest how long a fault lasts at most, before it is mended
     * @param told one line per fault
     */
    public Storm(Testbed bed, RandomGenerator random, Duration longest, Consumer<String> told) {
        this.bed = bed;
        this.random = random;
        this.longest = longest;
        this.told = told;
    }

    /** A fault that is going to strike. */
    private record Planned(String kind, Fault fault) {
        @Override
        public String toString() {
            return "%s (%s)".formatted(kind, fault.victim());
        }
    }

    /** @return when the world was broken */
    public List<Outage> blow(List<Fault.Kind> kinds) {
        Deque<Planned> left = new ArrayDeque<>();
        kinds.forEach(kind -> left.add(new Planned(kind.name(), kind.make(random))));
        while (!left.isEmpty()) {
            pause(random.nextInt(CALM_MILLIS));
            List<Planned> together = new ArrayList<>(List.of(left.removeFirst()));
            Planned next = left.peekFirst();
            boolean two = random.nextInt(TOGETHER_ONE_IN) == 0;
            if (two && next != null && mayMeet(next.fault(), together.getFirst().fault())) {
                together.add(left.removeFirst());
            }
            strike(together);
        }
        return outages;
    }

    /** What all rest on breaks last and is mended first: a service cannot start without it. */
    private void strike(List<Planned> together) {
        List<Fault> faults = together.stream()
                .map(Planned::fault)
                .sorted(Comparator.comparing(Storm::carriesAll))
                .toList();
        long begin = System.nanoTime();
        faults.forEach(fault -> fault.strike(bed));
        int millis = random.nextInt(500, (int) longest.toMillis());
        pause(faults.stream()
                .mapToInt(fault -> (int) fault.atLeast().toMillis())
                .reduce(millis, Math::max));
        faults.reversed().forEach(fault -> fault.heal(bed));
        String what = together.stream().map(Planned::toString).collect(Collectors.joining(" and "));
        Outage outage = new Outage(what, begin, System.nanoTime());
        outages.add(outage);
        told.accept("%s, %.1f s".formatted(outage.what(), outage.seconds()));
    }

    private static boolean carriesAll(Fault fault) {
        return Set.of(Ports.POSTGRES, Ports.KAFKA).contains(fault.victim());
    }

    private static boolean mayMeet(Fault one, Fault other) {
        return !one.alone()
                && !other.alone()
                && !one.victim().split(" ", 2)[0].equals(other.victim().split(" ", 2)[0]);
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
