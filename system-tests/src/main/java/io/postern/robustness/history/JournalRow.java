package io.postern.robustness.history;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event as a service has stored it.
 *
 * @param committed when its transaction was committed, in microseconds
 */
public record JournalRow(
        String eventId,
        String stream,
        String id,
        int version,
        String type,
        String tenant,
        String actor,
        long committed,
        JsonNode payload) {

    /** A text member of the payload, empty when it is not there. */
    public String text(String member) {
        return payload.path(member).asText("");
    }

    public String subject() {
        return stream + "/" + id;
    }
}
