package io.postern.robustness.history;

/** A record of a topic, as far as it says which event it is; empty texts when it is no event. */
public record Published(int partition, String key, String eventId, String sequence, String subject, int version) {}
