package io.postern.local;

/** What happens to the data when the machine, not just a process, goes down. */
public enum Durability {
    /** Every commit is on disk when it is answered. */
    DURABLE,
    /**
     * Commits reach the operating system only: they survive {@code kill -9} of every process, but not a power cut. For
     * tests and demonstrations.
     */
    THROWAWAY
}
