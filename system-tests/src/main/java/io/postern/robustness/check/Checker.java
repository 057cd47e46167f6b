package io.postern.robustness.check;

import io.postern.robustness.history.Evidence;
import java.util.List;

/** Judges one promise. */
public interface Checker {

    /** The promise, as a sentence. */
    String promise();

    /** @return what broke it, as sentences; empty when it was kept */
    List<String> violations(Evidence evidence);
}
