package io.postern.journal;

import io.postern.journal.Keyed.StreamVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a step of a request with an idempotency key take effect once: what it did before is told again, not done again. */
@ApplicationScoped
class Repeats {

    private final EventStore store;
    private final Catalogue catalogue;

    Repeats(EventStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /**
     * @param step does it
     * @param told makes the same result out of the streams as the step left them
     */
    <T> Uni<T> once(Terms terms, Supplier<Uni<T>> step, Function<Map<String, Stored<?>>, T> told) {
        if (terms == Terms.NONE) {
            return step.get();
        }
        return Uni.createFrom()
                .deferred(() -> {
                    List<StreamVersion> done = terms.done();
                    return done == null ? first(terms, step) : then(done).map(told);
                })
                .invoke(terms::stepped);
    }

    /** @param now reads it for a request that is here for the first time */
    <S> Uni<Stored<S>> before(Terms terms, Aggregate<S, ?, ?> aggregate, String id, Supplier<Uni<Stored<S>>> now) {
        Keyed keyed = terms.keyed();
        List<StreamVersion> done = terms.done();
        if (keyed == null || done == null) {
            return now.get();
        }
        return done.stream()
                .filter(stream ->
                        stream.type().equals(aggregate.type()) && stream.id().equals(id))
                .findFirst()
                .map(stream -> before(keyed, aggregate, stream))
                .orElseGet(now);
    }

    /** Without the events of the request, which are the stream's last as the step left it. */
    private <S> Uni<Stored<S>> before(Keyed keyed, Aggregate<S, ?, ?> aggregate, StreamVersion left) {
        return store.history(left.type(), left.id(), left.version()).map(past -> {
            List<EventStore.Event> earlier = past.events().stream()
                    .takeWhile(event -> !Json.read(event.metadata(), Origin.class)
                            .requestId()
                            .equals(keyed.requestId()))
                    .toList();
            return folded(aggregate, left.id(), new EventStore.Past(past.tenant(), earlier));
        });
    }

    /** A no may be that of a world which this very request, sent before and a moment faster, has just changed. */
    private <T> Uni<T> first(Terms terms, Supplier<Uni<T>> step) {
        Keyed keyed = terms.keyed();
        return keyed == null
                ? step.get()
                : step.get().onFailure(Repeats::no).recoverWithUni(no -> store.kept(keyed.scope(), keyed.key())
                        .chain(now -> Uni.createFrom().failure(terms.overtaken(now) ? new KeyInUse() : no)));
    }

    private static boolean no(Throwable failure) {
        return failure instanceof CommandRefused
                || failure instanceof PreconditionFailed
                || failure instanceof Conflict;
    }

    /** The streams as they were then, folded: what became of them since is for whoever awaits an outcome. */
    private Uni<Map<String, Stored<?>>> then(List<StreamVersion> done) {
        Map<String, Stored<?>> states = new LinkedHashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (StreamVersion stream : done) {
            all = all.chain(() -> then(catalogue.aggregate(stream.type()), stream))
                    .invoke(stored -> states.put(stored.id(), stored))
                    .replaceWithVoid();
        }
        return all.replaceWith(states);
    }

    private <S> Uni<Stored<S>> then(Aggregate<S, ?, ?> aggregate, StreamVersion stream) {
        return store.history(stream.type(), stream.id(), stream.version())
                .map(past -> folded(aggregate, stream.id(), past));
    }

    private static <S, E> Stored<S> folded(Aggregate<S, ?, E> aggregate, String id, EventStore.Past past) {
        List<E> events = past.events().stream()
                .map(event -> Json.readEvent(aggregate.events(), event.type(), event.payload()))
                .toList();
        S initial = aggregate.decider().initial();
        return new Stored<>(
                id, past.tenant(), events.size(), aggregate.decider().evolve(initial, events));
    }
}
