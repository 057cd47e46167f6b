package io.postern.robustness.check;

import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.JournalRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The versions of a stream are 1, 2, 3, in the order of the log. */
final class DenseVersions implements Checker {

    @Override
    public String promise() {
        return "Versions of a stream are dense, unique, and in order";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        evidence.journals().forEach((service, rows) -> {
            Map<String, Integer> reached = new HashMap<>();
            for (JournalRow row : rows) {
                int before = reached.getOrDefault(row.subject(), 0);
                if (row.version() != before + 1) {
                    found.add("%s: %s goes from version %d to %d"
                            .formatted(service, row.subject(), before, row.version()));
                }
                reached.put(row.subject(), row.version());
            }
        });
        return found;
    }
}
