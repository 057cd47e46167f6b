/** Quotas over HTTP. */
@NullMarked
package io.postern.vpc.quota.api;

import org.jspecify.annotations.NullMarked;
