package io.postern.robustness.check;

import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Try;
import io.postern.robustness.history.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Never a fault; and who is told to come again is told so only while something is broken, or has just been mended. */
final class Availability implements Checker {

    private static final long GRACE = Duration.ofSeconds(15).toNanos();
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;

    @Override
    public String promise() {
        return "No answer is 500; 503 has Retry-After and comes only while something is down";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        for (Entry entry : evidence.entries()) {
            for (Try one : entry.tries()) {
                if (one.status() >= FAULT && one.status() != UNAVAILABLE) {
                    found.add("%s was answered %d: %s".formatted(entry.operation(), one.status(), one.text()));
                }
                if (one.status() == UNAVAILABLE && !one.comeAgain()) {
                    found.add("%s was answered 503 without Retry-After".formatted(entry.operation()));
                }
                if ((one.status() == 0 || one.status() == UNAVAILABLE) && !broken(evidence, one)) {
                    found.add("%s was not answered while nothing was broken: %s"
                            .formatted(entry.operation(), one.text()));
                }
            }
        }
        return found;
    }

    private static boolean broken(Evidence evidence, Try one) {
        return evidence.outages().stream()
                .anyMatch(outage -> one.begin() < outage.end() + GRACE && one.end() > outage.begin());
    }
}
