package io.postern.endpoint;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.decider.spec.RandomWalk;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Random walks over a decider, looked at step by step. */
public final class Steps {

    /** What must hold of every step, wherever it leads. */
    public interface Invariant<S, E> {
        void holds(S before, E event, S after);
    }

    private Steps() {}

    /** Beside what every random walk checks. */
    public static <S, C, E> void check(
            Decider<S, C, E> decider, BiFunction<RandomGenerator, S, C> commands, Invariant<S, E> invariant) {
        RandomWalk.check(decider, (dice, state) -> {
            C command = commands.apply(dice, state);
            if (decider.decide(state, command) instanceof Decision.Emit<E>(List<E> events)) {
                S before = state;
                for (E event : events) {
                    S after = decider.evolve(before, event);
                    invariant.holds(before, event, after);
                    before = after;
                }
            }
            return command;
        });
    }
}
