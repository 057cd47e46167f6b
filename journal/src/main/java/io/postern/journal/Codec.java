package io.postern.journal;

import java.util.List;

/** Between an aggregate's types and the rows of the store. */
final class Codec {

    private Codec() {}

    static <S> Stored<S> stored(Aggregate<S, ?, ?> aggregate, EventStore.ViewRow row) {
        return new Stored<>(row.id(), row.tenant(), row.version(), Json.readState(aggregate.states(), row.state()));
    }

    static <S> Stored<S> absent(Aggregate<S, ?, ?> aggregate, String id) {
        return new Stored<>(id, "", 0, aggregate.decider().initial());
    }

    static <E> EventStore.Event event(Aggregate<?, ?, E> aggregate, E event, String metadata) {
        TypeNames.Name<E> name = aggregate.events().of(event);
        return new EventStore.Event(name.name(), name.version(), Json.write(event), metadata);
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
