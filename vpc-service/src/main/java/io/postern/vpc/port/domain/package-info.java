/** The port: one address of one subnet, and who holds it. */
@NullMarked
package io.postern.vpc.port.domain;

import org.jspecify.annotations.NullMarked;
