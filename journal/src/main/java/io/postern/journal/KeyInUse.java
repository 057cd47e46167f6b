package io.postern.journal;

/** Another request with the same idempotency key is taking effect, or just has: come again and be told its answer. */
public final class KeyInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyInUse() {
        super("another request has this idempotency key", null, false, false);
    }
}
