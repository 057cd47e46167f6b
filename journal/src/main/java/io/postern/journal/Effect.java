package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a subscription does with events, in one commit with the position it is given. */
interface Effect {
    Uni<Void> apply(List<Received> events, EventStore.Append position);

    /** Told from the event alone, so that every replica says the same at any time. */
    default boolean concerns(Received event) {
        return true;
    }
}
