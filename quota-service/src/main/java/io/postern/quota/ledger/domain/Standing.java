package io.postern.quota.ledger.domain;

/** What a ledger has said of one resource so far. */
public sealed interface Standing {

    Standing UNKNOWN = new Unknown();

    /** It never asked. */
    record Unknown() implements Standing {}

    /** @param amount of the quota that it holds */
    record Held(int amount) implements Standing {}

    record Denied() implements Standing {}

    record Released() implements Standing {}
}
