package io.postern.robustness.check;

import io.postern.robustness.history.Evidence;
import java.util.List;

/** The services' own verification and rebuilding find nothing. */
final class Reports implements Checker {

    @Override
    public String promise() {
        return "A view made anew from its events is the live one, and nothing is parked but rubbish";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return evidence.reports();
    }
}
