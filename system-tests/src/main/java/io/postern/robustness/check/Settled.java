package io.postern.robustness.check;

import io.postern.robustness.history.Evidence;
import java.util.List;

/** Nothing is on its way any more, some time after the last fault. */
final class Settled implements Checker {

    @Override
    public String promise() {
        return "Everything is in a final state soon after the last fault";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return evidence.unsettled();
    }
}
