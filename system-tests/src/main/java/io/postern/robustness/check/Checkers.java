package io.postern.robustness.check;

import io.postern.robustness.history.Evidence;
import java.util.List;

/** All judges. The order is that of the invariants in docs/reliability.md. */
public final class Checkers {

    public static final List<Checker> ALL = List.of(
            new AcknowledgedWrites(),
            new Publication(),
            new DenseVersions(),
            new Reports(),
            new Books(),
            new Admission(),
            new EndpointLives(),
            new Tenancy(),
            new FreshReads(),
            new OnceOnly(),
            new Availability(),
            new Settled());

    private Checkers() {}

    /** @return every violation of every promise, each with the name of its judge */
    public static List<String> judge(Evidence evidence) {
        return ALL.stream()
                .flatMap(checker -> checker.violations(evidence).stream()
                        .map(violation -> checker.getClass().getSimpleName() + ": " + violation))
                .toList();
    }
}
