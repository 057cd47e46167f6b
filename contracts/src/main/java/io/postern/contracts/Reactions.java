package io.postern.contracts;

import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import java.time.Duration;
import java.util.List;

/** What a process makes of events, when nothing keeps it waiting. */
public final class Reactions {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private Reactions() {}

    /** The commands that an event leads to, in their order; empty when it means nothing to the process. */
    public static List<Object> commands(Process process, Received event) {
        return process.react(List.of(event)).await().atMost(AT_MOST).stream()
                .flatMap(reaction -> reaction.proposal().orders().stream())
                .<Object>map(Order::command)
                .toList();
    }
}
