package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * What happened elsewhere leads to commands here. Named by its rule, {@code When…Then…}. The commands of a batch and the
 * subscription's position are appended together: each event takes effect exactly once. A refused command is no effect.
 */
public interface Process {

    /** What one event leads to. */
    record Reaction(Received cause, Proposal proposal) {}

    /** The rule, {@code When…Then…}: the actor of the events it leads to. */
    String name();

    /**
     * @param batch events in log order; may be asked again after a conflict, so it must read afresh
     * @return reactions in the order in which they are to take effect
     */
    Uni<List<Reaction>> react(List<Received> batch);
}
