package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Commands that come of events: position and what they lead to in one append. */
final class ProcessEffect implements Effect {

    private final EventSourcedJournal journal;
    private final Process process;

    ProcessEffect(EventSourcedJournal journal, Process process) {
        this.journal = journal;
        this.process = process;
    }

    @Override
    public Uni<Void> apply(List<Received> events, EventStore.Append position) {
        return process.react(events).chain(reactions -> journal.react(reactions, position));
    }

    @Override
    public boolean concerns(Received event) {
        return process.concerns(event);
    }
}
