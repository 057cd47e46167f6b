package io.postern.robustness.workload;

import java.util.function.Consumer;

/**
 * One line of the table of operations.
 *
 * @param weight how often, beside the others
 * @param step what the actor does; nothing when it lacks what the operation needs
 */
public record Operation(String name, int weight, Consumer<Actor> step) {}
