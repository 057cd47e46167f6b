package io.postern.robustness.check;

import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.JournalRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** However often a create was sent under its key, it made one resource: every one that there is was answered to somebody. */
final class OnceOnly implements Checker {

    private static final Set<String> TYPES = Set.of("vpc", "subnet", "port", "service", "endpoint");

    @Override
    public String promise() {
        return "A create that is sent again under its key makes one resource";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        Set<String> answered = evidence.entries().stream()
                .filter(entry -> entry.intent() == Intent.MAKE && entry.succeeded())
                .map(entry -> entry.type() + "/" + entry.resource())
                .collect(Collectors.toSet());
        Set<String> accounts = evidence.entries().stream().map(Entry::account).collect(Collectors.toSet());
        Map<String, Integer> unanswered = new HashMap<>();
        evidence.entries().stream()
                .filter(entry -> entry.intent() == Intent.MAKE && !entry.answered())
                .forEach(entry -> unanswered.merge(entry.account() + "/" + entry.type(), 1, Integer::sum));
        Set<String> failed = failed(evidence);
        List<String> found = new ArrayList<>();
        evidence.journals().values().forEach(rows -> rows.stream()
                .filter(row -> row.version() == 1 && TYPES.contains(row.stream()) && accounts.contains(row.tenant()))
                .filter(row ->
                        !row.text("owner").equals("endpoint") && !row.type().equals("PortRefused"))
                .filter(row -> !answered.contains(row.subject()) && !failed.contains(row.subject()))
                .filter(row -> unanswered.merge(row.tenant() + "/" + row.stream(), -1, Integer::sum) < 0)
                .forEach(row ->
                        found.add("%s of %s was made, and answered to nobody".formatted(row.subject(), row.tenant()))));
        return found;
    }

    /** Refused by their saga, and taken back: the caller was told so. */
    private static Set<String> failed(Evidence evidence) {
        return evidence.journals().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.type().endsWith("Failed"))
                .map(JournalRow::subject)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
