/** Queries over subnets. */
@NullMarked
package io.postern.vpc.subnet.projection;

import org.jspecify.annotations.NullMarked;
