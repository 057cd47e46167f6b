/** What it costs to be counted: the way of a quota check, beside the same way without anybody thinking on it. */
@NullMarked
package io.postern.benchmarks.quota;

import org.jspecify.annotations.NullMarked;
