package io.postern.local;

/** The stack cannot do what was asked, for a reason that is outside it. The message is meant for a person. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
