package io.postern.robustness.workload;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * All that clients do, service by service. To add an operation, add a line to the table of its service: its name, its
 * weight there, what it is about, and the request, with places that {@link Filling} fills.
 */
public final class Operations {

    /** Operations of one kind, and how many in a hundred are of it. */
    private record Share(int percent, List<Operation> table) {

        Operation pick(RandomGenerator dice) {
            int ticket = dice.nextInt(table.stream().mapToInt(Operation::weight).sum());
            int next = 0;
            while (ticket >= table.get(next).weight()) {
                ticket -= table.get(next).weight();
                next++;
            }
            return table.get(next);
        }
    }

    /** Endpoints and what they rest on are what all is about. */
    private static final List<Share> SHARES = List.of(
            new Share(22, NetworkOperations.ALL),
            new Share(16, ServiceOperations.ALL),
            new Share(36, EndpointOperations.ALL),
            new Share(14, IdentityOperations.ALL),
            new Share(7, AccessOperations.ALL),
            new Share(5, QuotaOperations.ALL));

    private static final int HUNDRED = 100;

    public static final List<Operation> ALL =
            SHARES.stream().flatMap(share -> share.table().stream()).toList();

    private Operations() {}

    static Operation pick(RandomGenerator dice) {
        int ticket = dice.nextInt(HUNDRED);
        int next = 0;
        while (ticket >= SHARES.get(next).percent()) {
            ticket -= SHARES.get(next).percent();
            next++;
        }
        return SHARES.get(next).pick(dice);
    }

    static Operation named(String name) {
        return ALL.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
