package io.postern.decider;

/**
 * One aggregate as two pure functions and a beginning. Implementations see only their arguments: time, new ids and
 * whoever asks arrive in the command.
 *
 * @param <S> sealed state type
 * @param <C> sealed command type
 * @param <E> sealed event type
 */
public interface Decider<S, C, E> {

    /** The state of a stream without events. */
    S initial();

    Decision<E> decide(S state, C command);

    /**
     * The only function that changes state, live and on replay.
     *
     * @throws IllegalStateException when {@code event} cannot follow {@code state}: the stream is corrupt
     */
    S evolve(S state, E event);

    default S evolve(S state, Iterable<? extends E> events) {
        S current = state;
        for (E event : events) {
            current = evolve(current, event);
        }
        return current;
    }
}
