package io.postern.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Between an aggregate's types and the rows of the store. */
final class Codec {

    /** With its headers an event of this size is well below a million bytes, which Kafka takes as it is delivered. */
    static final int LARGEST_EVENT = 512 * 1024;

    private Codec() {}

    static <S> Stored<S> stored(Aggregate<S, ?, ?> aggregate, EventStore.ViewRow row) {
        return new Stored<>(row.id(), row.tenant(), row.version(), Json.readState(aggregate.states(), row.state()));
    }

    static <S> Stored<S> absent(Aggregate<S, ?, ?> aggregate, String id) {
        return new Stored<>(id, "", 0, aggregate.decider().initial());
    }

    static <E> EventStore.Event event(Aggregate<?, ?, E> aggregate, E event, String metadata) {
        TypeNames.Name<E> name = aggregate.events().of(event);
        String payload = Json.write(event);
        int bytes = bytes(payload);
        if (bytes > LARGEST_EVENT) {
            throw new EventTooLarge(name.name(), bytes, LARGEST_EVENT);
        }
        return new EventStore.Event(name.name(), name.version(), payload, metadata);
    }

    /** Exact for what may be too large; for the rest the number of characters tells enough. */
    private static int bytes(String text) {
        return text.length() * 3L <= LARGEST_EVENT ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    static <S> EventStore.Stream stream(Aggregate<S, ?, ?> aggregate, Stored<S> after, List<EventStore.Event> events) {
        return new EventStore.Stream(
                aggregate.type(),
                aggregate.view(),
                after.id(),
                after.tenant(),
                after.version(),
                Json.writeState(aggregate.states(), after.state()),
                events);
    }
}
