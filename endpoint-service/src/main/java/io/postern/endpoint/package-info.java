/** VPC endpoint services and the VPC endpoints that connect to them. */
@NullMarked
package io.postern.endpoint;

import org.jspecify.annotations.NullMarked;
