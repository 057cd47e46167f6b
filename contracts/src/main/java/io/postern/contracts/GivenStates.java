package io.postern.contracts;

import io.postern.journal.Aggregate;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Received;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A journal that holds what it was given: what a process reads while it makes up its mind. Nothing is written. */
public final class GivenStates implements Journal {

    private record Key(String type, String id) {}

    private final Map<Key, Stored<?>> streams = new HashMap<>();

    /**
     * @param past all events of one stream, of this service, in their order
     */
    public <S, E> GivenStates with(Aggregate<S, ?, E> aggregate, ApprovedEvent... past) {
        return with(aggregate, past[0].received().id(), past);
    }

    /** The same for a stream whose id is not that of the samples. */
    public <S, E> GivenStates with(Aggregate<S, ?, E> aggregate, String id, ApprovedEvent... past) {
        List<Received> received =
                List.of(past).stream().map(ApprovedEvent::received).toList();
        S state = aggregate.decider().initial();
        for (Received event : received) {
            E read = event.as(aggregate.events().named(event.type()).type());
            state = aggregate.decider().evolve(state, read);
        }
        streams.put(
                new Key(aggregate.type(), id),
                new Stored<>(id, received.getFirst().tenant(), received.size(), state));
        return this;
    }

    @Override
    public <S> Uni<Stored<S>> load(Aggregate<S, ?, ?> aggregate, String id) {
        return loadAll(aggregate, List.of(id)).map(found -> {
            Stored<S> stored = found.get(id);
            return stored == null ? new Stored<>(id, "", 0, aggregate.decider().initial()) : stored;
        });
    }

    @Override
    public <S> Uni<Stored<S>> before(Origin origin, Aggregate<S, ?, ?> aggregate, String id) {
        return load(aggregate, id);
    }

    @Override
    @SuppressWarnings("unchecked") // the key holds the aggregate's type, and a type has one aggregate
    public <S> Uni<Map<String, Stored<S>>> loadAll(Aggregate<S, ?, ?> aggregate, Collection<String> ids) {
        Map<String, Stored<S>> found = new HashMap<>();
        for (String id : ids) {
            Stored<?> stored = streams.get(new Key(aggregate.type(), id));
            if (stored != null) {
                found.put(id, (Stored<S>) stored);
            }
        }
        return Uni.createFrom().item(found);
    }

    @Override
    public <S, C, E> Uni<Stored<S>> execute(Origin origin, Order<S, C, E> order) {
        throw new UnsupportedOperationException("a process proposes, it does not write");
    }

    @Override
    public Uni<Map<String, Stored<?>>> execute(Origin origin, Supplier<Uni<Proposal>> proposal) {
        throw new UnsupportedOperationException("a process proposes, it does not write");
    }

    @Override
    public <S> Uni<Stored<S>> await(
            Aggregate<S, ?, ?> aggregate, Stored<S> since, Predicate<S> until, Duration atMost) {
        throw new UnsupportedOperationException("a process does not wait");
    }
}
