package io.postern.cloudapi.signature;

/** What a signature is worth. */
public enum Verdict {
    VALID,
    /** The clocks differ by more than is allowed. */
    EXPIRED,
    /** No time, or none that can be read, among the signed headers. */
    UNDATED,
    /** Another request, another key, or another body. */
    MISMATCH
}
