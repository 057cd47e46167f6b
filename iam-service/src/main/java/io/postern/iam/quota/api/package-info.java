/** Quotas over HTTP. */
@NullMarked
package io.postern.iam.quota.api;

import org.jspecify.annotations.NullMarked;
