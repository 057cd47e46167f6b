package io.postern.journal;

import java.util.List;

/**
 * A request that came with an idempotency key, and what it has done so far.
 *
 * @param scope whose key it is; the same key of somebody else is another one
 * @param requestId of the request that took effect first: the seed of the ids it made
 * @param fingerprint of all that makes it this request and no other
 * @param done what each step (one {@code execute}) brought about, in order
 */
public record Keyed(String scope, String key, String requestId, String fingerprint, List<List<StreamVersion>> done) {

    /** A stream as a step left it. */
    public record StreamVersion(String type, String id, int version) {}

    public Keyed {
        done = List.copyOf(done);
    }

    /** Whether this request came before and took effect. */
    public boolean again() {
        return !done.isEmpty();
    }
}
