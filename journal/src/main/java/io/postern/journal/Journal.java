package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Where commands become events. A write that was answered is in the log, and its view row shows it. */
public interface Journal {

    /** @return the stream's state; version 0 and the initial state when there is no such stream */
    <S> Uni<Stored<S>> load(Aggregate<S, ?, ?> aggregate, String id);

    /** @return the streams that exist, by id */
    <S> Uni<Map<String, Stored<S>>> loadAll(Aggregate<S, ?, ?> aggregate, Collection<String> ids);

    /** @return the stream as the next step of the request finds it, or found it when the request came before */
    <S> Uni<Stored<S>> before(Origin origin, Aggregate<S, ?, ?> aggregate, String id);

    /**
     * Reads, decides, appends; a conflict is retried a bounded number of times.
     *
     * @return the state after the command; fails with {@link CommandRefused} when the decider or a constraint says no,
     *     with {@link Conflict} when other writers were first too often
     */
    <S, C, E> Uni<Stored<S>> execute(Origin origin, Order<S, C, E> order);

    /**
     * The same for decisions that rest on what was read elsewhere, or that touch several streams at once.
     *
     * @param proposal reads and proposes; asked again after a conflict, so it must read afresh
     * @return the states after the commands, by stream id; fails as {@link #execute(Origin, Order)}
     */
    Uni<Map<String, Stored<?>>> execute(Origin origin, Supplier<Uni<Proposal>> proposal);

    /**
     * Waits for somebody, here or on another replica, to move a stream on.
     *
     * @param since the newest state that the caller has seen
     * @return the first state seen that {@code until} accepts, else the newest when {@code atMost} is over
     */
    <S> Uni<Stored<S>> await(Aggregate<S, ?, ?> aggregate, Stored<S> since, Predicate<S> until, Duration atMost);
}
