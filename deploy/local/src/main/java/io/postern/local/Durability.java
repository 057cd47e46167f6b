package io.postern.local;

/** How long a stack and its data are to last: beyond a power cut, or for a test or a demonstration. */
public enum Durability {
    /** Every commit is on disk when it is answered. */
    DURABLE,
    /**
     * Commits reach the operating system only: they survive {@code kill -9} of every process, but not a power cut. The
     * JVMs do not compile for a long life. For tests and demonstrations.
     */
    THROWAWAY
}
