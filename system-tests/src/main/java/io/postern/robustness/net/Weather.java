package io.postern.robustness.net;

import java.time.Duration;

/** What happens to the bytes between two processes. */
public sealed interface Weather {

    /** Everything arrives at once. */
    record Clear() implements Weather {}

    /** Connections are reset, and new ones as soon as they are made. */
    record Cut() implements Weather {}

    /** Connections stay open and nothing arrives, as behind a firewall that drops. */
    record Silent() implements Weather {}

    /** Everything arrives late. */
    record Slow(Duration delay) implements Weather {}

    /**
     * Some answers break off in the middle.
     *
     * @param oneIn every how many pieces of an answer a connection is reset
     */
    record Breaking(int oneIn) implements Weather {}

    Weather CLEAR = new Clear();
}
