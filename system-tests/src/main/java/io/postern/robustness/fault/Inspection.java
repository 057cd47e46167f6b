package io.postern.robustness.fault;

import io.postern.local.StackFailure;
import io.postern.robustness.Testbed;
import io.postern.robustness.history.Examiner;
import java.util.List;

/** An operator verifies everything and makes every view anew while clients write: nothing may differ then either. */
record Inspection() implements Fault {

    @Override
    public String victim() {
        return "operator";
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void strike(Testbed bed) {
        List<String> differences = new Examiner(bed).reports();
        if (!differences.isEmpty()) {
            throw new StackFailure("Expected nothing to differ while clients write, but: " + differences);
        }
    }

    @Override
    public void heal(Testbed bed) {
        // it has broken nothing
    }
}
