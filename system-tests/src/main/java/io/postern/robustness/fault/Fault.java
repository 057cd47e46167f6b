package io.postern.robustness.fault;

import io.postern.robustness.Testbed;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** One thing that can go wrong, once. */
public interface Fault {

    /** Breaks it. */
    void strike(Testbed bed);

    /** Mends it: when this returns, everything that it broke serves again. */
    void heal(Testbed bed);

    /** A kind of fault, and how it picks its victim. */
    record Kind(String name, Maker maker) {

        public Fault make(RandomGenerator random) {
            return maker.make(random);
        }
    }

    /** Makes a fault of one kind. */
    @FunctionalInterface
    interface Maker {
        Fault make(RandomGenerator random);
    }

    /** What a fault is, for the record. */
    String victim();

    /** Whether nothing else may be broken at the same time. */
    default boolean alone() {
        return false;
    }

    /** How long it has to last to be what it is, whatever else is planned. */
    default Duration atLeast() {
        return Duration.ZERO;
    }
}
