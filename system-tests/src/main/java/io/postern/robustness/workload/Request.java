package io.postern.robustness.workload;

import org.jspecify.annotations.Nullable;

/**
 * What a client is about to ask: an operation whose places are filled.
 *
 * @param resource id of what it is about; null when it is about none, or about one that is still to be made
 * @param within id of what it is in, or what it is to be made in; empty when it is in nothing
 */
record Request(Operation operation, Call call, @Nullable String resource, String within) {

    /** One that is about nothing. */
    static Request of(Operation operation, Call call) {
        return new Request(operation, call, null, "");
    }
}
