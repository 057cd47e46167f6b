package io.postern.robustness.check;

import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.JournalRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A read that begins after a write was answered sees it; no read goes back behind what was seen before. */
final class FreshReads implements Checker {

    private static final int NOT_FOUND = 404;

    /** What ends by something else than being deleted; or was never settled. */
    private static final List<String> ENDS = List.of("Delet", "Failed", "Withdrawn", "Released", "Closed");

    /** Shown as being deleted until others have given back what they hold for them. */
    private static final Set<String> END_LATER = Set.of("endpoint", "service");

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
        lists(evidence, found);
        return found;
    }

    /** A list has what was made before it was asked for, if it never ended, and nothing that was deleted before. */
    private static void lists(Evidence evidence, List<String> found) {
        Set<String> ended = evidence.journals().values().stream()
                .flatMap(List::stream)
                .filter(row -> ENDS.stream().anyMatch(row.type()::contains))
                .map(JournalRow::subject)
                .collect(Collectors.toSet());
        Map<String, List<Entry>> writes = evidence.entries().stream()
                .filter(entry -> entry.succeeded() && entry.resource() != null)
                .filter(entry -> entry.intent() == Intent.MAKE || entry.intent() == Intent.DELETE)
                .collect(Collectors.groupingBy(entry -> entry.account() + "/" + entry.type()));
        for (Entry list : evidence.entries()) {
            boolean listsAll = list.intent() == Intent.LIST
                    && list.resource() == null
                    && !list.type().isEmpty();
            if (listsAll && list.succeeded()) {
                long began = list.tries().getLast().begin();
                Set<String> shown = Set.copyOf(list.shown());
                writes.getOrDefault(list.account() + "/" + list.type(), List.of()).stream()
                        .filter(write -> write.end() < began)
                        .filter(write -> write.intent() == Intent.MAKE
                                ? !shown.contains(write.resource()) && !ended.contains(subject(write))
                                : shown.contains(write.resource()) && !END_LATER.contains(write.type()))
                        .forEach(write -> found.add(
                                "%s did not see that %s was answered".formatted(list.operation(), named(write))));
            }
        }
    }

    private static String named(Entry write) {
        return "%s of %s".formatted(write.operation(), subject(write));
    }

    private static String subject(Entry write) {
        return write.type() + "/" + write.resource();
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
