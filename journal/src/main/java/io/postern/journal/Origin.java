package io.postern.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a write comes from; kept with every event.
 *
 * @param actor who asked: {@code user:<id>}, or {@code process:<name>}
 * @param requestId of the HTTP request, or of the one that started the chain
 * @param correlation the same for all that follows from one request
 * @param causation the event that caused this one, none for a request
 * @param traceparent W3C trace context, if there is one
 * @param terms of the request; not kept
 */
public record Origin(
        String actor,
        String requestId,
        String correlation,
        @Nullable String causation,
        @Nullable String traceparent,
        @JsonIgnore Terms terms) {

    public Origin {
        terms = Objects.requireNonNullElse(terms, Terms.NONE); // as it is read from the log
    }

    public Origin(
            String actor,
            String requestId,
            String correlation,
            @Nullable String causation,
            @Nullable String traceparent) {
        this(actor, requestId, correlation, causation, traceparent, Terms.NONE);
    }

    public static Origin request(String actor, String requestId) {
        return new Origin(actor, requestId, requestId, null, null);
    }

    /**
     * Of the command that takes back what this request did, because its outcome is a refusal: refusals are not kept, so
     * that the request may be tried again under the same key.
     */
    public Origin withdrawing() {
        return new Origin(actor, requestId, correlation, causation, traceparent, terms.withdrawing());
    }
}
