package io.postern.robustness.fault;

import io.postern.robustness.Testbed;
import java.util.function.Consumer;

/** A fault that is two steps. */
record Simple(String victim, Consumer<Testbed> breaks, Consumer<Testbed> mends) implements Fault {

    @Override
    public void strike(Testbed bed) {
        breaks.accept(bed);
    }

    @Override
    public void heal(Testbed bed) {
        mends.accept(bed);
    }
}
