package io.postern.robustness.workload;

import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import java.util.List;
import java.util.Set;

/**
 * Everything that there is, in an order in which it can be done: what is made is made first, then changed, read, tried by
 * strangers, in the end limited and asked for beyond the limits, and deleted, what was made last before what it rests on.
 */
final class Script {

    private static final int TRIES = 25;
    private static final int OF_EACH = 2;

    /** Only an empty network can be deleted, and chance may have filled all that there are. */
    private static final List<String> BARE =
            List.of("restore the limit of vpc", "restore the limit of subnet", "create subnet", "create VPC");

    private static final Set<Intent> AT_THE_ENDS = Set.of(Intent.MAKE, Intent.DELETE);

    private Script() {}

    static void play(Actor actor) {
        List<Operation> makes = with(Intent.MAKE);
        for (int n = 0; n < OF_EACH; n++) {
            makes.forEach(make -> until(actor, make));
        }
        Operations.ALL.stream()
                .filter(operation -> !AT_THE_ENDS.contains(operation.intent()))
                .forEach(operation -> until(actor, operation));
        makes.forEach(actor::perform);
        BARE.forEach(name -> until(actor, Operations.named(name)));
        with(Intent.DELETE).reversed().forEach(delete -> until(actor, delete));
    }

    /** What was picked may not be such that it can be done to it: another time it is. */
    private static void until(Actor actor, Operation operation) {
        boolean expected = operation.intent() != Intent.TRESPASS;
        for (int n = 0; n < (expected ? TRIES : 1); n++) {
            if (actor.perform(operation).filter(Entry::succeeded).isPresent()) {
                return;
            }
        }
    }

    private static List<Operation> with(Intent intent) {
        return Operations.ALL.stream()
                .filter(operation -> operation.intent() == intent)
                .toList();
    }
}
