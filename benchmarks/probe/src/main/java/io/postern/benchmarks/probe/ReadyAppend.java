package io.postern.benchmarks.probe;

import io.postern.journal.EventStore;
import io.postern.journal.Inside;

/** One append that the journal itself made ready: the statement, and its parameters but for stream and version. */
record ReadyAppend(String sql, EventStore.Stream stream) {

    static ReadyAppend of(Inside journal) {
        Inside.Ready ready = journal.ready(Samples.ORIGIN, Samples.order(Samples.newId(), 0));
        return new ReadyAppend(ready.sql(), ready.append().streams().getFirst());
    }

    /** @return in the order of the statement's parameters, each an array of one */
    Object[] parameters(Streams.Next next, String tenant) {
        EventStore.Event event = stream.events().getFirst();
        String[] id = {next.id()};
        Integer[] version = {next.version()};
        String[] owner = {tenant};
        return new Object[] {
            new String[] {stream.type()},
            id,
            version,
            new String[] {event.type()},
            new Integer[] {event.schemaVersion()},
            owner,
            new String[] {event.payload()},
            new String[] {event.metadata()},
            id,
            owner,
            version,
            new String[] {stream.state()}
        };
    }
}
