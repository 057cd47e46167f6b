package io.postern.cloudapi.policy;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, and why.
 *
 * @param ground the statement that decided; null when none allows it
 * @param absentKeys condition keys for want of which a statement about this action and resource did not match, in lower
 *     case; what lies behind the deciding statement has not been looked at
 */
public record Decision(Outcome outcome, @Nullable Ground ground, SortedSet<String> absentKeys) {

    /** How it came out. */
    public enum Outcome {
        ALLOWED,
        /** A statement denies it, so no other can allow it. */
        DENIED,
        /** Nobody has granted it. */
        NOT_GRANTED
    }

    public boolean allowed() {
        return outcome == Outcome.ALLOWED;
    }
}
