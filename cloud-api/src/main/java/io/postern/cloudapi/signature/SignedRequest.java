package io.postern.cloudapi.signature;

import org.jspecify.annotations.Nullable;

/**
 * A request as it was received, before anything is decoded: one character is one byte.
 *
 * @param path as on the wire, with whatever prefix the endpoint has
 * @param query as on the wire, null or empty when there is none
 * @param body the raw bytes, empty when there is none
 */
public record SignedRequest(
        String method, String path, @Nullable String query, Headers headers, byte[] body) {

    /** Headers by name, ignoring case. */
    @FunctionalInterface
    public interface Headers {
        /** @return the first value; null when there is no such header */
        @Nullable
        String first(String name);
    }
}
