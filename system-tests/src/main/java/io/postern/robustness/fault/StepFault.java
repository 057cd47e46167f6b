package io.postern.robustness.fault;

import io.postern.robustness.Testbed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Some of the steps that a service has ever done fail when it does them again: before they are done, or right after. */
final class StepFault implements Fault {

    private static final int STEPS = 5;

    private final String service;
    private final long seed;
    private final String moment;
    private @Nullable AutoCloseable struck;

    StepFault(String service, long seed, String moment) {
        this.service = service;
        this.seed = seed;
        this.moment = moment;
    }

    @Override
    public String victim() {
        return service;
    }

    @Override
    public void strike(Testbed bed) {
        Steps steps = Steps.of(bed, service);
        List<String> types = new ArrayList<>(steps.types());
        Collections.shuffle(types, new Random(seed));
        List<String> some = types.subList(0, Math.min(STEPS, types.size()));
        if (moment.equals(Steps.BEFORE)) {
            steps.arm(some, moment);
            struck = steps;
        } else {
            steps.close();
            struck = KillAfterStep.begin(bed, service, some.subList(0, Math.min(2, some.size())));
        }
    }

    @Override
    public void heal(Testbed bed) {
        AutoCloseable open = struck;
        if (open instanceof Steps steps) {
            steps.close();
        } else if (open instanceof KillAfterStep kills) {
            kills.close();
        }
    }
}
