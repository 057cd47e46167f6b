package io.postern.journal;

/** The idempotency key belongs to another request: same caller, but another method, path or body. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyReused() {
        super("this idempotency key belongs to another request", null, false, false);
    }
}
