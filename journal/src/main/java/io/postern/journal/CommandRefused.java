package io.postern.journal;

import io.postern.decider.Refusal;

/** A decider, or a constraint of a view, said no. Nothing has changed. */
public class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.text(), null, false, false);
        this.refusal = refusal;
    }

    CommandRefused(Refusal refusal, String constraint) {
        super(refusal.text() + " (" + constraint + ")", null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
