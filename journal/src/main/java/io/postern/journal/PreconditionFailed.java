package io.postern.journal;

/** The resource is not in the version that the request rests on, or the request changes no such resource. */
public final class PreconditionFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    PreconditionFailed(String what) {
        super(what, null, false, false);
    }
}
