/** Whole endpoints, as a consumer asks for them: over HTTP, through four services and back. */
@NullMarked
package io.postern.benchmarks.endpoints;

import org.jspecify.annotations.NullMarked;
