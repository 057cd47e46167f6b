package io.postern.journal;

import io.postern.decider.Decision;
import io.postern.decider.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a sequence of orders amounts to: each is decided on the state that the ones before it left, and all that was
 * emitted becomes one append.
 */
final class UnitOfWork {

    private record Key(String type, String id) {}

    private final Map<Key, Touched<?, ?, ?>> touched = new LinkedHashMap<>();

    /** One stream as it was read, and what has been decided on it since. */
    private static final class Touched<S, C, E> {
        private final Aggregate<S, C, E> aggregate;
        private final List<EventStore.Event> events = new ArrayList<>();
        private Stored<S> now;

        Touched(Aggregate<S, C, E> aggregate, Stored<S> read) {
            this.aggregate = aggregate;
            this.now = read;
        }

        Optional<Refusal> decide(Order<S, C, E> order, String metadata) {
            return switch (aggregate.decider().decide(now.state(), order.command())) {
                case Decision.Refuse<E>(Refusal refusal) -> Optional.of(refusal);
                case Decision.Emit<E>(List<E> emitted) -> {
                    emitted.forEach(event -> events.add(Codec.event(aggregate, event, metadata)));
                    now = new Stored<>(
                            order.id(),
                            now.exists() ? now.tenant() : order.tenant(),
                            now.version() + emitted.size(),
                            aggregate.decider().evolve(now.state(), emitted));
                    yield Optional.empty();
                }
            };
        }

        EventStore.Stream stream() {
            return Codec.stream(aggregate, atRest(), List.copyOf(events));
        }

        Stored<S> atRest() {
            return now.with(aggregate.rest().apply(now.state()));
        }
    }

    <S, C, E> void begin(Aggregate<S, C, E> aggregate, Stored<S> read) {
        touched.put(new Key(aggregate.type(), read.id()), new Touched<>(aggregate, read));
    }

    /** @return why the order was refused, if it was; nothing is added then */
    @SuppressWarnings("unchecked") // the key holds the aggregate's type, and a type has one aggregate
    <S, C, E> Optional<Refusal> decide(Order<S, C, E> order, String metadata) {
        Touched<S, C, E> stream =
                (Touched<S, C, E>) touched.get(new Key(order.aggregate().type(), order.id()));
        if (stream == null) {
            throw new IllegalStateException("%s was not read before it was decided on".formatted(order.id()));
        }
        return stream.decide(order, metadata);
    }

    /** Streams in a fixed order, so that two appends which share streams cannot wait for each other crosswise. */
    List<EventStore.Stream> changed() {
        return touched.entrySet().stream()
                .filter(entry -> !entry.getValue().events.isEmpty())
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::type).thenComparing(Key::id)))
                .map(entry -> entry.getValue().stream())
                .toList();
    }

    /** What a violated constraint means, if one of the touched aggregates says. */
    @Nullable
    Refusal meaning(String constraint) {
        return touched.values().stream()
                .map(stream -> stream.aggregate.constraints().get(constraint))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void keys(BiConsumer<String, String> each) {
        touched.keySet().forEach(key -> each.accept(key.type(), key.id()));
    }

    /** The streams that have new events, as they are now. */
    void changes(BiConsumer<String, Stored<?>> each) {
        touched.forEach((key, stream) -> {
            if (!stream.events.isEmpty()) {
                each.accept(key.type(), stream.atRest());
            }
        });
    }

    List<Keyed.StreamVersion> versions() {
        return touched.entrySet().stream()
                .map(entry -> new Keyed.StreamVersion(
                        entry.getKey().type(),
                        entry.getKey().id(),
                        entry.getValue().now.version()))
                .toList();
    }

    Map<String, Stored<?>> states() {
        Map<String, Stored<?>> states = new LinkedHashMap<>();
        touched.forEach((key, stream) -> states.put(key.id(), stream.now));
        return states;
    }
}
