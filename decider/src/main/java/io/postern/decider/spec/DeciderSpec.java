package io.postern.decider.spec;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.decider.Refusal;
import java.util.List;

/**
 * The specification of a decider: {@code spec.given(events…).when(command).then(events…)}. State is reached only
 * through events, so every specification also exercises {@code evolve}.
 */
public final class DeciderSpec<S, C, E> {

    private final Decider<S, C, E> decider;

    private DeciderSpec(Decider<S, C, E> decider) {
        this.decider = decider;
    }

    public static <S, C, E> DeciderSpec<S, C, E> of(Decider<S, C, E> decider) {
        return new DeciderSpec<>(decider);
    }

    @SafeVarargs
    public final Given given(E... events) {
        return new Given(List.of(events));
    }

    /** A stream with a past. */
    public final class Given {
        private final List<E> events;

        private Given(List<E> events) {
            this.events = events;
        }

        public Then when(C command) {
            S state = decider.evolve(decider.initial(), events);
            return new Then(state, command, decider.decide(state, command));
        }

        public S state() {
            return decider.evolve(decider.initial(), events);
        }
    }

    /** What the command led to. */
    public final class Then {
        private final S state;
        private final C command;
        private final Decision<E> decision;

        private Then(S state, C command, Decision<E> decision) {
            this.state = state;
            this.command = command;
            this.decision = decision;
        }

        /** Exactly these events, in this order, and each of them fits the state it meets. */
        @SafeVarargs
        public final void then(E... expected) {
            check(decision.equals(new Decision.Emit<>(List.of(expected))), "events " + List.of(expected));
            S _ = decider.evolve(state, List.of(expected));
        }

        public void thenNothing() {
            check(decision.equals(Decision.<E>nothing()), "no event");
        }

        public void thenRefused(Refusal.Reason reason) {
            boolean refused = decision instanceof Decision.Refuse<E>(Refusal refusal)
                    && refusal.reason().equals(reason);
            check(refused, "a refusal for " + reason);
        }

        private void check(boolean holds, String expected) {
            if (!holds) {
                throw new AssertionError(
                        "Expected %s,%n but %s%n on %s%n led to %s".formatted(expected, command, state, decision));
            }
        }
    }
}
