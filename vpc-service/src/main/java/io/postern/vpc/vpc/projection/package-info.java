/** Queries over VPCs. */
@NullMarked
package io.postern.vpc.vpc.projection;

import org.jspecify.annotations.NullMarked;
