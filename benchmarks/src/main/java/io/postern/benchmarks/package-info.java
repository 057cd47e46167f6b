/** {@code ./postern bench}: what Postern bears, beside what the same machine bears without it. */
@NullMarked
package io.postern.benchmarks;

import org.jspecify.annotations.NullMarked;
