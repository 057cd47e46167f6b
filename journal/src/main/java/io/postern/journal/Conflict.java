package io.postern.journal;

/** Another writer was first: a stream, a guarded stream or a subscription's position has moved on. Read again. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Conflict(String what) {
        super(what, null, false, false);
    }
}
