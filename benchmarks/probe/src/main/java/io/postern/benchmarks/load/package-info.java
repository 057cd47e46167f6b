/** Making load and measuring how it is borne. */
@NullMarked
package io.postern.benchmarks.load;

import org.jspecify.annotations.NullMarked;
