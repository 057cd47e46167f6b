package io.postern.decider;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import org.junit.jupiter.api.Test;

/** The specification itself must be able to fail, or every decider's test is worth nothing. */
class DeciderSpecTest {

    enum Reason implements Refusal.Reason {
        LOCKED;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.INVALID_STATE;
        }
    }

    /** A door: opens when told to, refuses once locked. */
    record Door(boolean repeats) implements Decider<String, String, String> {
        @Override
        public String initial() {
            return "closed";
        }

        @Override
        public Decision<String> decide(String state, String command) {
            if (state.equals("locked")) {
                return command.equals("locked")
                        ? Decision.nothing()
                        : Decision.refuse(Reason.LOCKED, "Expected an unlocked door, but it is %s", state);
            }
            return state.equals(command) && !repeats ? Decision.nothing() : Decision.emit(command);
        }

        @Override
        public String evolve(String state, String event) {
            return event;
        }
    }

    private final DeciderSpec<String, String, String> spec = DeciderSpec.of(new Door(false));

    @Test
    void a_true_specification_passes() {
        spec.given("open").when("locked").then("locked");
        spec.given("open").when("open").thenNothing();
        spec.given("locked").when("open").thenRefused(Reason.LOCKED);
    }

    @Test
    void a_false_specification_fails() {
        assertThrows(
                AssertionError.class, () -> spec.given("open").when("locked").then("open"));
        assertThrows(
                AssertionError.class, () -> spec.given("open").when("locked").thenNothing());
        assertThrows(
                AssertionError.class, () -> spec.given("open").when("locked").thenRefused(Reason.LOCKED));
    }

    @Test
    void a_random_walk_passes_over_a_sound_decider_and_names_its_seed_when_one_is_not() {
        RandomWalk.check(new Door(false), (dice, _) -> dice.nextInt(10) == 0 ? "locked" : "open");
        AssertionError failure =
                assertThrows(AssertionError.class, () -> RandomWalk.check(new Door(true), (_, _) -> "open"));
        assertTrue(String.valueOf(failure.getMessage()).contains("-Dpostern.seed="));
    }
}
