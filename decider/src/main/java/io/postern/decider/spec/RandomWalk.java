package io.postern.decider.spec;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded random command sequences against a decider. Whatever the commands: every emitted event fits {@code evolve},
 * a replay ends in the live state, and a command that took effect adds nothing when it is repeated. The seed is part
 * of every failure; {@code -Dpostern.seed=N} runs it again.
 */
public final class RandomWalk {

    private static final int WALKS = 500;
    private static final int STEPS = 40;

    /** A change is judged by the same walks as the one before it; new ones are for those who can look into what they find. */
    private static final long FIRST_IN_CI = 1;

    private RandomWalk() {}

    /**
     * @param commands makes the next command from the dice and the state reached so far
     */
    public static <S, C, E> void check(Decider<S, C, E> decider, BiFunction<RandomGenerator, S, C> commands) {
        long first = Long.getLong("postern.seed", System.getenv("CI") == null ? System.nanoTime() : FIRST_IN_CI);
        int walks = Long.getLong("postern.seed") == null ? WALKS : 1;
        for (long seed = first; seed < first + walks; seed++) {
            try {
                walk(
                        decider,
                        commands,
                        RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed %d (run again with -Dpostern.seed=%d)".formatted(seed, seed), e);
            }
        }
    }

    private static <S, C, E> void walk(
            Decider<S, C, E> decider, BiFunction<RandomGenerator, S, C> commands, RandomGenerator dice) {
        List<E> history = new ArrayList<>();
        S live = decider.initial();
        for (int step = 0; step < STEPS; step++) {
            C command = commands.apply(dice, live);
            if (decider.decide(live, command) instanceof Decision.Emit<E>(List<E> events)) {
                history.addAll(events);
                live = decider.evolve(live, events);
                repeated(decider, live, command);
            }
        }
        S replayed = decider.evolve(decider.initial(), history);
        if (!replayed.equals(live)) {
            throw new AssertionError("replayed %s%n but live is %s%n after %s".formatted(replayed, live, history));
        }
    }

    private static <S, C, E> void repeated(Decider<S, C, E> decider, S live, C command) {
        if (decider.decide(live, command) instanceof Decision.Emit<E>(List<E> again) && !again.isEmpty()) {
            throw new AssertionError("%s repeated on %s added %s".formatted(command, live, again));
        }
    }
}
