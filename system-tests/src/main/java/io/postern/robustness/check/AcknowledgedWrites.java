package io.postern.robustness.check;

import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.JournalRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A write that was answered is in the journal, in the version that was answered. */
final class AcknowledgedWrites implements Checker {

    private static final List<String> ENDS = List.of("Delet", "Released", "Settled", "Erased", "Withdrawn");

    @Override
    public String promise() {
        return "What was answered with success is in the journal";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        Map<String, JournalRow> last = new HashMap<>();
        evidence.journals().values().forEach(rows -> rows.forEach(row -> last.put(row.subject(), row)));
        List<String> found = new ArrayList<>();
        for (Entry entry : evidence.entries()) {
            String resource = entry.resource();
            if (entry.succeeded() && resource != null && !entry.type().isEmpty() && writes(entry.intent())) {
                JournalRow row = last.get(entry.type() + "/" + resource);
                if (row == null) {
                    found.add(
                            "%s of %s was answered, and is not in the journal".formatted(entry.operation(), resource));
                } else if (row.version() < entry.version()) {
                    found.add("%s of %s was answered in version %d, and the journal ends with %d"
                            .formatted(entry.operation(), resource, entry.version(), row.version()));
                } else if (entry.intent() == Intent.DELETE && !ends(row.type())) {
                    found.add("%s of %s was answered, and its last event is %s"
                            .formatted(entry.operation(), resource, row.type()));
                }
            }
        }
        return found;
    }

    private static boolean writes(Intent intent) {
        return intent == Intent.MAKE || intent == Intent.CHANGE || intent == Intent.DELETE;
    }

    private static boolean ends(String event) {
        return ENDS.stream().anyMatch(event::contains);
    }
}
