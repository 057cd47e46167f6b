/** The VPC: its settings, and the address space that its subnets share. */
@NullMarked
package io.postern.vpc.vpc.domain;

import org.jspecify.annotations.NullMarked;
