package io.postern.iam;

/** How it ends with what was asked for and is counted: it comes, or it does not. */
public sealed interface Admission {

    /** Nobody waits any more. */
    Admission LATE = new Withheld(WhyNot.NOT_DECIDED, "Quota was not decided on in time, come again");

    /** Quota is held for it. */
    record Admitted() implements Admission {}

    /** @param text a sentence for people */
    record Withheld(WhyNot reason, String text) implements Admission {}

    /** A state of what is asked for: it is not there yet, but its name is its own already. */
    interface Waiting {}

    /** A state of what was asked for and never was there. */
    interface Withdrawn {
        WhyNot reason();

        String text();
    }
}
