/** A process with the journal of a service and none of its business, and what is measured in it. */
@NullMarked
package io.postern.benchmarks.probe;

import org.jspecify.annotations.NullMarked;
