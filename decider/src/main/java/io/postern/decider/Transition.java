package io.postern.decider;

/** Guards of {@code evolve}: an event out of place is corruption, not something to skip. */
public final class Transition {

    private Transition() {}

    /**
     * @return {@code state} as the type the event needs
     * @throws IllegalStateException when the stream is in another state
     */
    public static <T> T in(Class<T> expected, Object state, Object event) {
        if (expected.isInstance(state)) {
            return expected.cast(state);
        }
        throw new IllegalStateException("%s cannot follow %s, only %s"
                .formatted(
                        event.getClass().getSimpleName(), state.getClass().getSimpleName(), expected.getSimpleName()));
    }
}
