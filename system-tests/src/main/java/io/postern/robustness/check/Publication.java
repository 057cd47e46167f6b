package io.postern.robustness.check;

import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.JournalRow;
import io.postern.robustness.history.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every public event reaches the topic, nothing else does, and each partition is in order. */
final class Publication implements Checker {

    /** Streams whose events are nobody else's business. */
    private static final Set<String> KEPT_BACK =
            Set.of("access-key", "personal-key", "password", "login", "mfa-device", "signing-key");

    @Override
    public String promise() {
        return "Journal and topic agree event for event, in order, apart from what was published twice";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        evidence.topics().forEach((service, records) -> {
            List<JournalRow> rows = evidence.journal(service);
            missing(service, rows, records, found);
            order(service, records, found);
        });
        return found;
    }

    private static void missing(String service, List<JournalRow> rows, List<Published> records, List<String> found) {
        Map<String, Published> byId =
                records.stream().collect(Collectors.toMap(Published::eventId, it -> it, (first, _) -> first));
        Set<String> written = new HashSet<>();
        for (JournalRow row : rows) {
            written.add(row.eventId());
            Published copy = byId.get(row.eventId());
            if (copy == null) {
                if (!KEPT_BACK.contains(row.stream())) {
                    found.add("%s: %s %d is not in the topic".formatted(service, row.subject(), row.version()));
                }
            } else if (!copy.subject().equals(row.subject()) || copy.version() != row.version()) {
                found.add("%s: %s %d is in the topic as %s".formatted(service, row.subject(), row.version(), copy));
            }
        }
        byId.forEach((id, copy) -> {
            if (!written.contains(id)) {
                found.add("%s: %s is in the topic, and not in the journal".formatted(service, copy));
            }
        });
    }

    /** What is not new must have been there before: published twice. */
    private static void order(String service, List<Published> records, List<String> found) {
        Map<Integer, String> reached = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Published record : records) {
            boolean late = record.sequence().compareTo(reached.getOrDefault(record.partition(), "")) <= 0;
            if (late && !seen.contains(record.eventId())) {
                found.add("%s: %s comes after what follows it".formatted(service, record));
            }
            if (!late) {
                reached.put(record.partition(), record.sequence());
            }
            seen.add(record.eventId());
        }
    }
}
