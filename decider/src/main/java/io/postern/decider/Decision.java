package io.postern.decider;

import java.util.List;

/**
 * The answer of a decider to one command.
 *
 * @param <E> the sealed event type of the aggregate
 */
public sealed interface Decision<E> {

    /** Something happened: {@code events} in the order in which they take effect, empty when nothing is left to do. */
    record Emit<E>(List<E> events) implements Decision<E> {
        public Emit {
            events = List.copyOf(events);
        }
    }

    /** Nothing happened, and the asker is told why. */
    record Refuse<E>(Refusal refusal) implements Decision<E> {}

    static <E> Decision<E> emit(E event) {
        return new Emit<>(List.of(event));
    }

    static <E> Decision<E> emit(E first, E second) {
        return new Emit<>(List.of(first, second));
    }

    /** The command asks for what is already so: a repeated request gets the same answer. */
    static <E> Decision<E> nothing() {
        return new Emit<>(List.of());
    }

    static <E> Decision<E> refuse(Refusal refusal) {
        return new Refuse<>(refusal);
    }

    /**
     * @param reason a reason that the aggregate names itself, so that its api can translate it to the contract's code
     * @param text a {@link String#format} pattern, by habit "Expected to …, but …"
     */
    static <E> Decision<E> refuse(Refusal.Reason reason, String text, Object... arguments) {
        return new Refuse<>(new Refusal(reason, text.formatted(arguments)));
    }
}
