/** What gateway endpoints lead to: they are attached to their VPC, and detached when they end. */
@NullMarked
package io.postern.vpc.gateway.process;

import org.jspecify.annotations.NullMarked;
