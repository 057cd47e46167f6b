/** What answers of quota-service lead to: subnets are there, or fail. */
@NullMarked
package io.postern.vpc.subnet.process;

import org.jspecify.annotations.NullMarked;
