package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened elsewhere leads to commands here. Named by its rule, {@code When…Then…}. The commands of a batch and the
 * subscription's position are appended together: each event takes effect exactly once. A refused command is no effect.
 */
public interface Process {

    /**
     * What one event leads to.
     *
     * @param by the rule that says so: the actor of the events it leads to
     */
    record Reaction(String by, Received cause, Proposal proposal) {}

    /** The rule, {@code When…Then…}. */
    String name();

    /**
     * @param batch events in log order; may be asked again after a conflict, so it must read afresh
     * @return reactions in the order in which they are to take effect; fails with {@link Entangled} when they cannot be
     *     told before those of earlier events have taken effect
     */
    Uni<List<Reaction>> react(List<Received> batch);

    /**
     * Whether anything can ever come of an event, told from the event alone, whatever has happened before. Of a batch in
     * which nothing concerns the process nothing is committed; where it was read to is written with what comes next, or
     * soon.
     */
    default boolean concerns(Received event) {
        return true;
    }

    default Reaction reaction(Received cause, Order<?, ?, ?> order, Guard... guards) {
        return new Reaction(name(), cause, Proposal.of(order, guards));
    }

    /**
     * Several rules over the same events, whose effects are committed together. They take effect in the order of the
     * events, whichever rule they come from: what an event ended is free for the event after it.
     */
    static Process all(String name, List<? extends Process> rules) {
        return new Process() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean concerns(Received event) {
                return rules.stream().anyMatch(rule -> rule.concerns(event));
            }

            @Override
            public Uni<List<Reaction>> react(List<Received> batch) {
                List<Reaction> reactions = new ArrayList<>();
                Uni<Void> all = Uni.createFrom().voidItem();
                for (Process rule : rules) {
                    all = all.chain(() -> rule.react(batch))
                            .invoke(reactions::addAll)
                            .replaceWithVoid();
                }
                return all.map(_ -> inOrderOf(batch, reactions));
            }
        };
    }

    /** Reactions to one event stay in the order in which they were proposed. */
    private static List<Reaction> inOrderOf(List<Received> batch, List<Reaction> reactions) {
        Map<Received, Integer> places = new IdentityHashMap<>();
        batch.forEach(event -> places.put(event, places.size()));
        return reactions.stream()
                .sorted(Comparator.comparingInt(reaction -> places.getOrDefault(reaction.cause(), batch.size())))
                .toList();
    }
}
