/** The rules of a gateway: an endpoint that is no port, but a way out of its VPC. */
@NullMarked
package io.postern.vpc.gateway.domain;

import org.jspecify.annotations.NullMarked;
