package io.postern.decider;

/** A typed id: a record of one component, on the wire and in the journal just its text. */
public interface Identifier {
    String value();
}
