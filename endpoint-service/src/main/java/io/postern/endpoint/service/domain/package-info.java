/** What may become of one VPC endpoint service and its whitelist. */
@NullMarked
package io.postern.endpoint.service.domain;

import org.jspecify.annotations.NullMarked;
