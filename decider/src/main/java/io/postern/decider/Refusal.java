package io.postern.decider;

/**
 * An expected no: a value, never a fault.
 *
 * @param reason what the api translates to a status and a code of its contract
 * @param text a sentence for people, "Expected to …, but …"
 */
public record Refusal(Reason reason, String text) {

    /** Each aggregate lists its reasons in an enum of its own; the kind alone decides the HTTP family. */
    public interface Reason {
        Kind kind();

        /** The stable name of the reason, as it is written in events and logs. */
        String name();
    }

    public enum Kind {
        /** The command itself is wrong, whatever the state. */
        INVALID,
        /** What the command speaks of does not exist, or not for this asker. */
        NOT_FOUND,
        /** The asker may not do this. */
        FORBIDDEN,
        /** Right command, wrong moment. */
        INVALID_STATE,
        /** Something else already holds what the command asks for. */
        CONFLICT,
        /** A limit is reached. */
        EXHAUSTED
    }
}
