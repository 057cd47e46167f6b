/** Proves the invariants while everything breaks: a workload, faults, a recorded history, and checkers that judge it. */
@NullMarked
package io.postern.robustness;

import org.jspecify.annotations.NullMarked;
