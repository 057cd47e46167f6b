package io.postern.journal;

/** An event that Kafka would not take: it would hold up all that come after it, so it is refused before it is one. */
public final class EventTooLarge extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    EventTooLarge(String type, int bytes, int most) {
        super("Expected an event of at most %d bytes, but %s has %d".formatted(most, type, bytes));
    }
}
