package io.postern.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.postern.decider.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Read, decide, append; over any {@link EventStore}. */
@ApplicationScoped
public class EventSourcedJournal implements Journal {

    private static final int ATTEMPTS = 10;
    private static final int CACHED_STREAMS = 20_000;
    private static final long POLL_MILLIS = 200;
    private static final EventStore.Append NO_POSITION =
            new EventStore.Append(List.of(), List.of(), List.of(), List.of());

    private record Key(String type, String id) {}

    private final EventStore store;
    private final Commits commits;
    private final Watch watch;
    private final Vertx vertx;
    private final Repeats repeats;
    private final Turns<Key> turns;
    private final Cache<Key, Stored<?>> recent =
            Caffeine.newBuilder().maximumSize(CACHED_STREAMS).build();

    EventSourcedJournal(EventStore store, Commits commits, Watch watch, Vertx vertx, Repeats repeats) {
        this.store = store;
        this.commits = commits;
        this.watch = watch;
        this.vertx = vertx;
        this.repeats = repeats;
        this.turns = new Turns<>(ATTEMPTS, this::here);
    }

    private Executor here() {
        Context context = vertx.getOrCreateContext();
        return task -> context.runOnContext(_ -> task.run());
    }

    @Override
    public <S> Uni<Stored<S>> load(Aggregate<S, ?, ?> aggregate, String id) {
        return loadAll(aggregate, List.of(id)).map(found -> {
            Stored<S> stored = found.get(id);
            return stored == null ? Codec.absent(aggregate, id) : stored;
        });
    }

    @Override
    public <S> Uni<Map<String, Stored<S>>> loadAll(Aggregate<S, ?, ?> aggregate, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return store.read(aggregate.view(), ids).map(rows -> {
            Map<String, Stored<S>> found = new HashMap<>();
            rows.forEach((id, row) -> found.put(id, Codec.stored(aggregate, row)));
            return found;
        });
    }

    @Override
    public <S> Uni<Stored<S>> before(Origin origin, Aggregate<S, ?, ?> aggregate, String id) {
        return repeats.before(origin.terms(), aggregate, id, () -> load(aggregate, id));
    }

    @Override
    public <S, C, E> Uni<Stored<S>> execute(Origin origin, Order<S, C, E> order) {
        return repeats.once(
                origin.terms(),
                () -> turns.take(new Key(order.aggregate().type(), order.id()), () -> attempt(origin, order)),
                then -> cast(then.values().iterator().next()));
    }

    @Override
    public Uni<Map<String, Stored<?>>> execute(Origin origin, Supplier<Uni<Proposal>> proposal) {
        return repeats.once(
                origin.terms(),
                () -> retrying(() -> proposal.get().chain(proposed -> decideAll(origin, proposed))),
                then -> then);
    }

    private static <T> Uni<T> retrying(Supplier<Uni<T>> attempt) {
        return Uni.createFrom()
                .deferred(attempt::get)
                .onFailure(Conflict.class)
                .retry()
                .atMost(ATTEMPTS);
    }

    @Override
    public <S> Uni<Stored<S>> await(
            Aggregate<S, ?, ?> aggregate, Stored<S> since, Predicate<S> until, Duration atMost) {
        if (until.test(since.state())) {
            return Uni.createFrom().item(since);
        }
        String id = since.id();
        Executor here = here();
        return Uni.createFrom()
                .<Stored<S>>emitter(emitter -> {
                    Consumer<Stored<?>> waiter = changed -> {
                        Stored<S> now = cast(changed);
                        if (until.test(now.state())) {
                            emitter.complete(now);
                        }
                    };
                    watch.add(aggregate.type(), id, waiter);
                    Runnable look = () -> load(aggregate, id).subscribe().with(waiter::accept, emitter::fail);
                    long poll = vertx.setPeriodic(POLL_MILLIS, _ -> look.run());
                    emitter.onTermination(() -> {
                        vertx.cancelTimer(poll);
                        watch.remove(aggregate.type(), id, waiter);
                    });
                })
                .ifNoItem()
                .after(atMost)
                .recoverWithUni(() -> load(aggregate, id))
                .emitOn(here);
    }

    /** What a subscription does with a batch: decide in order, skip what is refused, append with its position. */
    Uni<Void> react(List<Process.Reaction> reactions, EventStore.Append position) {
        List<Proposal> proposals =
                reactions.stream().map(Process.Reaction::proposal).toList();
        return begin(proposals).chain(work -> {
            for (Process.Reaction reaction : reactions) {
                String metadata = Json.write(reaction.cause().leadsTo(reaction.by()));
                reaction.proposal().orders().forEach(order -> decide(work, order, metadata));
            }
            return append(work, proposals, position, Terms.NONE);
        });
    }

    private <S, C, E> Uni<Stored<S>> attempt(Origin origin, Order<S, C, E> order) {
        Stored<S> cached = origin.terms().rests() ? null : cached(order.aggregate(), order.id());
        if (cached == null) {
            return load(order.aggregate(), order.id()).chain(read -> decideOne(origin, order, read, false));
        }
        return decideOne(origin, order, cached, true);
    }

    private <S, C, E> Uni<Stored<S>> decideOne(Origin origin, Order<S, C, E> order, Stored<S> read, boolean stale) {
        UnitOfWork work = new UnitOfWork();
        work.begin(order.aggregate(), read);
        origin.terms().check(work.states());
        Optional<Refusal> refused = decide(work, order, Json.write(origin));
        boolean unchanged = work.changed().isEmpty();
        if (stale && unchanged) { // a no, or a nothing-to-do, is never given from memory
            recent.invalidate(new Key(order.aggregate().type(), order.id()));
            return attempt(origin, order);
        }
        if (refused.isPresent()) {
            return Uni.createFrom().failure(new CommandRefused(refused.get()));
        }
        return append(work, List.of(Proposal.of(order)), NO_POSITION, origin.terms())
                .map(_ -> cast(work.states().get(order.id())));
    }

    private Uni<Map<String, Stored<?>>> decideAll(Origin origin, Proposal proposal) {
        String metadata = Json.write(origin);
        return begin(List.of(proposal)).chain(work -> {
            origin.terms().check(work.states());
            for (Order<?, ?, ?> order : proposal.orders()) {
                Optional<Refusal> refused = decide(work, order, metadata);
                if (refused.isPresent()) {
                    return Uni.createFrom().failure(new CommandRefused(refused.get()));
                }
            }
            return append(work, List.of(proposal), NO_POSITION, origin.terms()).map(_ -> work.states());
        });
    }

    private static <S, C, E> Optional<Refusal> decide(UnitOfWork work, Order<S, C, E> order, String metadata) {
        return work.decide(order, metadata);
    }

    /** Reads every stream that the proposals touch: one query per aggregate. */
    private Uni<UnitOfWork> begin(List<Proposal> proposals) {
        Map<Aggregate<?, ?, ?>, List<String>> wanted = new HashMap<>();
        proposals.forEach(proposal -> proposal.orders()
                .forEach(order -> wanted.computeIfAbsent(order.aggregate(), _ -> new ArrayList<>())
                        .add(order.id())));
        UnitOfWork work = new UnitOfWork();
        Uni<Void> read = Uni.createFrom().voidItem();
        for (Map.Entry<Aggregate<?, ?, ?>, List<String>> entry : wanted.entrySet()) {
            read = read.chain(() -> beginAll(work, entry.getKey(), entry.getValue()));
        }
        return read.map(_ -> work);
    }

    private <S, C, E> Uni<Void> beginAll(UnitOfWork work, Aggregate<S, C, E> aggregate, List<String> ids) {
        return loadAll(aggregate, ids)
                .invoke(found -> ids.stream().distinct().forEach(id -> {
                    Stored<S> stored = found.get(id);
                    work.begin(aggregate, stored == null ? Codec.absent(aggregate, id) : stored);
                }))
                .replaceWithVoid();
    }

    private Uni<Void> append(UnitOfWork work, List<Proposal> proposals, EventStore.Append position, Terms terms) {
        List<EventStore.GuardedRow> guards = proposals.stream()
                .flatMap(proposal -> proposal.guards().stream())
                .map(guard -> new EventStore.GuardedRow(guard.aggregate().view(), guard.id(), guard.version()))
                .toList();
        EventStore.Append append = new EventStore.Append(
                work.changed(),
                guards,
                position.moves(),
                position.unparks(),
                terms.kept(work::versions),
                terms.dropped());
        if (append.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.append(append)
                .onFailure()
                .invoke(_ -> work.keys((type, id) -> recent.invalidate(new Key(type, id))))
                .onFailure(ConstraintViolated.class)
                .transform(failure -> refusal(work, failure))
                .invoke(_ -> work.changes((type, stored) -> {
                    recent.put(new Key(type, stored.id()), stored);
                    watch.changed(type, stored);
                }))
                .invoke(_ -> {
                    if (!append.streams().isEmpty()) {
                        commits.happened();
                    }
                });
    }

    private static Throwable refusal(UnitOfWork work, ConstraintViolated violated) {
        Refusal meaning = work.meaning(violated.constraint());
        return meaning == null ? violated : new ConstraintRefused(meaning, violated.constraint());
    }

    /** Distinguishes, for subscriptions, a constraint's no (read again) from a decider's (no effect). */
    static final class ConstraintRefused extends CommandRefused {
        private static final long serialVersionUID = 1;

        ConstraintRefused(Refusal refusal, String constraint) {
            super(refusal, constraint);
        }
    }

    private <S> @Nullable Stored<S> cached(Aggregate<S, ?, ?> aggregate, String id) {
        Stored<?> found = recent.getIfPresent(new Key(aggregate.type(), id));
        return found == null ? null : cast(found);
    }

    @SuppressWarnings("unchecked") // keyed by stream type, and a type has one state type
    private static <S> Stored<S> cast(@Nullable Stored<?> stored) {
        if (stored == null) {
            throw new IllegalStateException("a stream is missing from its own unit of work");
        }
        return (Stored<S>) stored;
    }
}
