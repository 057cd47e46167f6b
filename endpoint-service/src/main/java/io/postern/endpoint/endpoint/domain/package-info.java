/** What may become of one VPC endpoint, which is also one connection of its service. */
@NullMarked
package io.postern.endpoint.endpoint.domain;

import org.jspecify.annotations.NullMarked;
