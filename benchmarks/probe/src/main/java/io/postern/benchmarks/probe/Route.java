package io.postern.benchmarks.probe;

/** A way for an event from where it is made to where it takes effect. */
interface Route {
    String name();

    /** Sends one event off and returns at once. */
    void send();

    Arrivals arrivals();
}
