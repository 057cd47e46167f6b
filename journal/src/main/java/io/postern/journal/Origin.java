package io.postern.journal;

import org.jspecify.annotations.Nullable;

/**
 * Where a write comes from; kept with every event.
 *
 * @param actor who asked: {@code user:<id>}, or {@code process:<name>}
 * @param requestId of the HTTP request, or of the one that started the chain
 * @param correlation the same for all that follows from one request
 * @param causation the event that caused this one, none for a request
 * @param traceparent W3C trace context, if there is one
 */
public record Origin(
        String actor,
        String requestId,
        String correlation,
        @Nullable String causation,
        @Nullable String traceparent) {

    public static Origin request(String actor, String requestId) {
        return new Origin(actor, requestId, requestId, null, null);
    }
}
