package io.postern.quota;

import io.postern.decider.Identifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The table of what is counted. A new kind is one line here: its name on the wire, the event that begins such a
 * resource and the events that end it. Its default limit is configuration, {@code postern.quota.default-limit.<kind>}.
 */
public enum Kind implements Identifier {
    ENDPOINT_SERVICE("endpoint_service", "ServiceRequested", "ServiceFailed", "ServiceDeletionRequested"),
    ENDPOINT("endpoint", "EndpointRequested", "EndpointFailed", "EndpointDeletionRequested");

    private final String value;
    private final String begins;
    private final Set<String> ends;

    Kind(String value, String begins, String... ends) {
        this.value = value;
        this.begins = begins;
        this.ends = Set.of(ends);
    }

    public static Optional<Kind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.value.equals(name)).findFirst();
    }

    /** The kind of resource that an event of this type begins. */
    public static Optional<Kind> begunBy(String eventType) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins.equals(eventType))
                .findFirst();
    }

    /** The kind of resource that an event of this type ends. */
    public static Optional<Kind> endedBy(String eventType) {
        return Arrays.stream(values())
                .filter(kind -> kind.ends.contains(eventType))
                .findFirst();
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
