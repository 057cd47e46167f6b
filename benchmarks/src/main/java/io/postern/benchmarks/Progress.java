package io.postern.benchmarks;

/** Is told what is being measured, so that whoever waits knows. */
@FunctionalInterface
public interface Progress {
    void now(String what);
}
