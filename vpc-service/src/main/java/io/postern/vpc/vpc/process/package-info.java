/** What answers of quota-service lead to: VPCs are there, or fail. */
@NullMarked
package io.postern.vpc.vpc.process;

import org.jspecify.annotations.NullMarked;
