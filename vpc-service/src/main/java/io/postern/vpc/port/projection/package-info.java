/** Queries over ports, and over the places where ports can be. */
@NullMarked
package io.postern.vpc.port.projection;

import org.jspecify.annotations.NullMarked;
