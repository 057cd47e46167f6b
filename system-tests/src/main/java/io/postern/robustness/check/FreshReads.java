package io.postern.robustness.check;

import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import io.postern.robustness.history.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A read that begins after a write was answered sees it; no read goes back behind what was seen before. */
final class FreshReads implements Checker {

    private static final int NOT_FOUND = 404;

    @Override
    public String promise() {
        return "A read is never older than what was answered before it began";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        Map<String, List<Entry>> byResource = new HashMap<>();
        for (Entry entry : evidence.entries()) {
            String resource = entry.resource();
            if (resource != null && entry.intent() != Intent.TRESPASS && entry.intent() != Intent.LIST) {
                byResource
                        .computeIfAbsent(entry.type() + "/" + resource, _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        Map<String, List<Entry>> deletions = deletions(evidence);
        List<String> found = new ArrayList<>();
        byResource.forEach((resource, entries) -> check(resource, entries, deletions, found));
        return found;
    }

    /** By the id of what was to be deleted. */
    private static Map<String, List<Entry>> deletions(Evidence evidence) {
        return evidence.entries().stream()
                .filter(entry -> entry.intent() == Intent.DELETE && entry.resource() != null)
                .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.resource())));
    }

    private static void check(
            String resource, List<Entry> entries, Map<String, List<Entry>> deletions, List<String> found) {
        for (Entry read : entries) {
            if (read.intent() == Intent.READ && read.answered()) {
                // the answer that counts is that of the last try
                long began = read.tries().isEmpty()
                        ? read.begin()
                        : read.tries().getLast().begin();
                int known = entries.stream()
                        .filter(other -> other.succeeded() && other.end() < began)
                        .mapToInt(Entry::version)
                        .max()
                        .orElse(0);
                // what something is in takes it along
                boolean mayBeGone = Stream.of(Objects.requireNonNull(read.resource()), read.within())
                        .flatMap(id -> deletions.getOrDefault(id, List.of()).stream())
                        .anyMatch(deletion -> deletion.begin() < read.end());
                if (read.succeeded() && read.version() > 0 && read.version() < known) {
                    found.add("%s of %s saw version %d after %d was answered"
                            .formatted(read.operation(), resource, read.version(), known));
                }
                if (read.status() == NOT_FOUND && !mayBeGone) {
                    found.add("%s of %s was answered 404, and nobody deleted it".formatted(read.operation(), resource));
                }
            }
        }
    }
}
