/** The subnet: a range of a VPC, what its hosts are told by DHCP, and which of its addresses may be given away. */
@NullMarked
package io.postern.vpc.subnet.domain;

import org.jspecify.annotations.NullMarked;
