package io.postern.robustness.check;

import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.JournalRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The life of each endpoint is one that the state machine allows. */
final class EndpointLives implements Checker {

    private static final Set<String> ALIVE = Set.of("creating", "pending", "accepted", "rejected");

    /** From which states an event may come, and where it leads; an event that is not here leads nowhere. */
    private record Move(Set<String> from, String to) {}

    private static final String SAME = "";

    private static final Map<String, Move> MOVES = Map.ofEntries(
            Map.entry("EndpointRequested", new Move(Set.of("none"), "creating")),
            Map.entry("EndpointQuotaHeld", new Move(Set.of("creating"), SAME)),
            Map.entry("EndpointPortHeld", new Move(Set.of("creating"), SAME)),
            Map.entry("EndpointSubmitted", new Move(Set.of("creating"), "pending")),
            Map.entry("EndpointAccepted", new Move(Set.of("creating", "pending", "rejected"), "accepted")),
            Map.entry("EndpointRejected", new Move(Set.of("pending", "accepted"), "rejected")),
            Map.entry("EndpointFailed", new Move(ALIVE, "failed")),
            Map.entry("EndpointDeletionRequested", new Move(ALIVE, "deleting")),
            Map.entry("EndpointQuotaSettled", new Move(Set.of("deleting"), SAME)),
            Map.entry("EndpointPortSettled", new Move(Set.of("deleting"), SAME)),
            Map.entry("EndpointDeleted", new Move(Set.of("deleting", "failed"), "deleted")));

    @Override
    public String promise() {
        return "The history of each endpoint is legal";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, String> states = new HashMap<>();
        for (JournalRow row : evidence.journal("endpoint")) {
            if (row.stream().equals("endpoint")) {
                String state = states.getOrDefault(row.id(), "none");
                Move move = MOVES.get(row.type());
                boolean legal = move == null
                        ? !Set.of("none", "deleted").contains(state)
                        : move.from().contains(state);
                if (!legal) {
                    found.add("%s %d is %s, in state %s".formatted(row.subject(), row.version(), row.type(), state));
                }
                if (move != null && !move.to().equals(SAME)) {
                    states.put(row.id(), move.to());
                }
            }
        }
        return found;
    }
}
