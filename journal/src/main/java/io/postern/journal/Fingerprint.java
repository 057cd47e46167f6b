package io.postern.journal;

/** Of all that makes a request this one and no other. What is kept of it must give nobody the request back. */
public interface Fingerprint {

    /** What is kept when the request takes effect. */
    String kept();

    /** @return false when what was kept is certainly another request's */
    boolean mayBe(String kept);
}
