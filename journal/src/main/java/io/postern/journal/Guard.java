package io.postern.journal;

/**
 * A decision that rested on another stream's state names it: the append fails as a conflict when that stream has
 * moved on since it was read, and the row is locked until the append is committed.
 *
 * @param version the version that was read
 */
public record Guard(Aggregate<?, ?, ?> aggregate, String id, int version) {
    public static Guard on(Aggregate<?, ?, ?> aggregate, Stored<?> read) {
        return new Guard(aggregate, read.id(), read.version());
    }
}
