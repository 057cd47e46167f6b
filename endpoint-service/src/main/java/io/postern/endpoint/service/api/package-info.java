/** VPC endpoint services, whitelists and connections over HTTP. */
@NullMarked
package io.postern.endpoint.service.api;

import org.jspecify.annotations.NullMarked;
