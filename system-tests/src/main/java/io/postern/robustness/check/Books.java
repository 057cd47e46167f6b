package io.postern.robustness.check;

import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.JournalRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Used quota is never above the limit at any event, and in the end equals what lives; so do the ports of endpoints. */
final class Books implements Checker {

    /** Whose events tell what lives of a kind. */
    private record Source(String service, String stream) {

        boolean ofAccount() {
            return service.equals("iam");
        }

        /** What comes with the system, and what the operator offers, is nobody's and not counted. */
        boolean counts(JournalRow row) {
            boolean nobodys = ofAccount() && row.text("domain").isEmpty();
            return !row.type().startsWith("CloudService") && !nobodys;
        }
    }

    private static final Map<String, Source> COUNTED = Map.of(
            "endpoint", new Source("endpoint", "endpoint"),
            "endpoint_service", new Source("endpoint", "service"),
            "vpc", new Source("vpc", "vpc"),
            "subnet", new Source("vpc", "subnet"),
            "user", new Source("iam", "user"),
            "group", new Source("iam", "group"),
            "policy", new Source("iam", "policy"),
            "agency", new Source("iam", "agency"),
            "project", new Source("iam", "project"));

    private static final List<String> ENDS = List.of("Failed", "Delet", "Withdrawn");

    @Override
    public String promise() {
        return "Used quota and held ports equal live resources, and quota is never above its limit";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, Set<String>> held = holders(evidence, found);
        Set<String> kept =
                held.keySet().stream().map(ledger -> ledger.split("/", 2)[1]).collect(Collectors.toSet());
        COUNTED.forEach((kind, source) -> {
            if (source.ofAccount() && !kept.contains(kind)) {
                return; // not counted: what is counted has a ledger from the first account on
            }
            Map<String, Set<String>> live = live(evidence, source);
            Set<String> tenants = new TreeSet<>(live.keySet());
            held.keySet().stream()
                    .filter(ledger -> ledger.endsWith("/" + kind))
                    .forEach(ledger -> tenants.add(ledger.split("/", 2)[0]));
            for (String tenant : tenants) {
                Set<String> counted = held.getOrDefault(tenant + "/" + kind, Set.of());
                Set<String> there = live.getOrDefault(tenant, Set.of());
                compare("quota of %s".formatted(kind), tenant, counted, there, found);
            }
        });
        ports(evidence, found);
        return found;
    }

    private static Map<String, Set<String>> holders(Evidence evidence, List<String> found) {
        Map<String, Set<String>> held = new HashMap<>();
        Map<String, Integer> sums = new HashMap<>();
        for (JournalRow row : evidence.journal("quota")) {
            String ledger = row.text("project") + "/" + row.text("kind");
            Set<String> holders = held.computeIfAbsent(ledger, _ -> new TreeSet<>());
            int amount = row.payload().path("amount").asInt(1);
            String resource = row.text("resource");
            int used = row.payload().path("used").asInt();
            switch (row.type()) {
                case "QuotaGranted" -> {
                    if (!holders.add(resource)) {
                        found.add("%s holds %s twice".formatted(ledger, resource));
                    }
                    if (used > row.payload().path("limit").asInt()) {
                        found.add("%s uses %d of %s".formatted(ledger, used, row.text("limit")));
                    }
                    differs(ledger, used, sums.merge(ledger, amount, Integer::sum), found);
                }
                case "QuotaReleased" -> {
                    if (!holders.remove(resource)) {
                        found.add("%s gives back %s, which it does not hold".formatted(ledger, resource));
                    }
                    differs(ledger, used, sums.merge(ledger, -amount, Integer::sum), found);
                }
                default -> {
                    // says nothing of who holds what
                }
            }
        }
        return held;
    }

    private static void differs(String ledger, int used, int sum, List<String> found) {
        if (used != sum) {
            found.add("%s says %d are used, and %d are held".formatted(ledger, used, sum));
        }
    }

    /** By tenant, what was requested and has neither failed nor been given up. */
    private static Map<String, Set<String>> live(Evidence evidence, Source source) {
        Map<String, Set<String>> live = new HashMap<>();
        for (JournalRow row : evidence.journal(source.service())) {
            if (row.stream().equals(source.stream())) {
                Set<String> there = live.computeIfAbsent(row.tenant(), _ -> new TreeSet<>());
                if (row.version() == 1 && source.counts(row)) {
                    there.add(row.id());
                } else if (ENDS.stream().anyMatch(row.type()::contains)) {
                    there.remove(row.id());
                }
            }
        }
        return live;
    }

    /** An endpoint holds one port, or one gateway. */
    private static void ports(Evidence evidence, List<String> found) {
        Map<String, String> holds = new HashMap<>();
        Set<String> devices = new TreeSet<>();
        for (JournalRow row : evidence.journal("vpc")) {
            String device =
                    switch (row.type()) {
                        case "PortAllocated" -> row.text("owner").equals("endpoint") ? row.text("device") : "";
                        case "GatewayAttached" -> row.text("endpoint");
                        default -> "";
                    };
            if (!device.isEmpty()) {
                holds.put(row.subject(), device);
                if (!devices.add(device)) {
                    found.add("endpoint %s holds two ports".formatted(device));
                }
            } else if (row.type().equals("PortReleased") || row.type().equals("GatewayDetached")) {
                String held = holds.remove(row.subject());
                if (held != null) {
                    devices.remove(held);
                }
            }
        }
        Set<String> live = new TreeSet<>();
        live(evidence, new Source("endpoint", "endpoint")).values().forEach(live::addAll);
        compare("ports", "all endpoints", devices, live, found);
    }

    private static void compare(String what, String whose, Set<String> held, Set<String> live, List<String> found) {
        Set<String> leaked = new TreeSet<>(held);
        leaked.removeAll(live);
        Set<String> unheld = new TreeSet<>(live);
        unheld.removeAll(held);
        leaked.forEach(id -> found.add("%s of %s: held for %s, which does not live".formatted(what, whose, id)));
        unheld.forEach(id -> found.add("%s of %s: %s lives, and nothing is held for it".formatted(what, whose, id)));
    }
}
