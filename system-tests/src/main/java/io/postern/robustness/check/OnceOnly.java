package io.postern.robustness.check;

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
import java.util.stream.Stream;

/** However often a create was sent under its key, it made one resource: every one that there is was answered to somebody. */
final class OnceOnly implements Checker {

    private static final Set<String> TYPES = Set.of(
            "vpc",
            "subnet",
            "port",
            "service",
            "endpoint",
            "user",
            "group",
            "policy",
            "agency",
            "project",
            "access-key",
            "application");

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
        Set<String> tenants = evidence.entries().stream()
                .flatMap(entry -> Stream.of(entry.account(), entry.domain()))
                .collect(Collectors.toSet());
        Map<String, Integer> unanswered = new HashMap<>();
        evidence.entries().stream()
                .filter(entry -> entry.intent() == Intent.MAKE && !entry.answered())
                .flatMap(entry -> Stream.of(entry.account(), entry.domain())
                        .distinct()
                        .map(tenant -> tenant + "/" + entry.type()))
                .forEach(made -> unanswered.merge(made, 1, Integer::sum));
        Set<String> failed = failed(evidence);
        Set<String> openers = openers(evidence);
        List<String> found = new ArrayList<>();
        evidence.journals().values().forEach(rows -> rows.stream()
                .filter(row -> row.version() == 1 && TYPES.contains(row.stream()) && tenants.contains(row.tenant()))
                .filter(row ->
                        !row.text("owner").equals("endpoint") && !row.type().equals("PortRefused"))
                .filter(row -> !openers.contains(row.actor()))
                .filter(row -> !answered.contains(row.subject()) && !failed.contains(row.subject()))
                .filter(row -> unanswered.merge(row.tenant() + "/" + row.stream(), -1, Integer::sum) < 0)
                .forEach(row ->
                        found.add("%s of %s was made, and answered to nobody".formatted(row.subject(), row.tenant()))));
        return found;
    }

    /** Who opens accounts: what comes with an account was made by them, and is not answered one by one. */
    private static Set<String> openers(Evidence evidence) {
        return evidence.journal("iam").stream()
                .filter(row -> row.type().equals("DomainCreated"))
                .map(JournalRow::actor)
                .collect(Collectors.toSet());
    }

    /** Refused by their saga, or not decided in time, and taken back: the caller was told so. */
    private static Set<String> failed(Evidence evidence) {
        return evidence.journals().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.type().endsWith("Failed") || row.type().endsWith("Withdrawn"))
                .map(JournalRow::subject)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
