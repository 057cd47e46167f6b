package io.postern.robustness.check;

import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.JournalRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small model of services and their whitelists, against which every endpoint is held at the moment it was decided. The
 * moments are those of the commits: a decision that holds a lock on what it rests on comes before the change that waits for
 * the lock, whatever their transaction ids.
 */
final class Admission implements Checker {

    private static final String DOMAIN = "iam:domain::";

    /** A service as the model has it. */
    private static final class Offer {
        private final String domain;
        private final String owner;
        private final Set<String> admitted = new HashSet<>();
        private final Set<String> rules = new HashSet<>();
        private boolean approval;
        private boolean available;

        Offer(JournalRow requested) {
            this.domain = requested.text("domain");
            this.owner = requested.actor();
            this.approval = requested.payload().path("approval").asBoolean();
        }

        /** The operator's, to everybody, from its first moment. */
        static Offer toAll(JournalRow published) {
            Offer offer = new Offer(published);
            offer.admitted.add("*");
            offer.available = true;
            return offer;
        }

        boolean admits(String account) {
            return account.equals(domain)
                    || admitted.contains("*")
                    || admitted.contains(DOMAIN + "*")
                    || admitted.contains(DOMAIN + account);
        }
    }

    @Override
    public String promise() {
        return "Nothing is connected that whitelist and approval did not allow at that moment";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, Offer> offers = new HashMap<>();
        Map<String, String> domains = new HashMap<>();
        evidence.journal("endpoint").stream()
                .sorted(Comparator.comparing(JournalRow::committed))
                .forEach(row -> {
                    if (row.stream().equals("service")) {
                        service(row, offers);
                    } else if (row.stream().equals("endpoint")) {
                        endpoint(row, offers, domains, found);
                    }
                });
        return found;
    }

    private static void service(JournalRow row, Map<String, Offer> offers) {
        if (row.type().equals("ServiceRequested")) {
            offers.put(row.id(), new Offer(row));
            return;
        }
        if (row.type().equals("CloudServicePublished")) {
            offers.put(row.id(), Offer.toAll(row));
            return;
        }
        Offer offer = offers.get(row.id());
        if (offer == null) {
            return;
        }
        switch (row.type()) {
            case "ServiceAvailable" -> offer.available = true;
            case "ServiceDeletionRequested", "ServiceDeleted", "ServiceFailed", "CloudServiceWithdrawn" ->
                offer.available = false;
            case "ApprovalRuleAdded" ->
                offer.rules.add(row.payload().path("rule").path("id").asText());
            case "ApprovalRuleRemoved" -> offer.rules.remove(row.text("rule"));
            case "PermissionAdded" ->
                offer.admitted.add(
                        row.payload().path("permission").path("principal").asText());
            case "PermissionRemoved" -> offer.admitted.remove(row.text("principal"));
            default -> {
                if (row.payload().path("approval").isBoolean()) {
                    offer.approval = row.payload().path("approval").asBoolean();
                }
            }
        }
    }

    private static void endpoint(
            JournalRow row, Map<String, Offer> offers, Map<String, String> domains, List<String> found) {
        if (row.type().equals("EndpointRequested")) {
            domains.put(row.id(), row.text("domain"));
        }
        Offer offer = offers.get(row.text("service"));
        String domain = domains.getOrDefault(row.id(), "");
        switch (row.type()) {
            case "EndpointRequested" -> require(row, offer != null && offer.available && offer.admits(domain), found);
            case "EndpointSubmitted" ->
                require(row, offer != null && offer.available && offer.admits(domain) && offer.approval, found);
            case "EndpointAccepted" -> {
                boolean byProcess = byProcess(row);
                boolean allowed = offer != null
                        && (byProcess
                                ? offer.available
                                        && offer.admits(domain)
                                        && (!offer.approval || offer.rules.contains(rule(row)))
                                : row.text("by").equals(offer.owner));
                require(row, allowed, found);
            }
            case "EndpointRejected" ->
                require(row, offer != null && (byProcess(row) || row.text("by").equals(offer.owner)), found);
            default -> {
                // rests on no service
            }
        }
    }

    /** Users are named as {@code user:<id>}, rules by their names. */
    private static boolean byProcess(JournalRow row) {
        return !row.text("by").startsWith("user:");
    }

    /** The rule by which it was approved in advance, empty when by none. */
    private static String rule(JournalRow row) {
        return row.payload().path("approval").path("rule").asText("");
    }

    private static void require(JournalRow row, boolean allowed, List<String> found) {
        if (!allowed) {
            found.add("%s %d is %s, and its service did not allow it then"
                    .formatted(row.subject(), row.version(), row.type()));
        }
    }
}
