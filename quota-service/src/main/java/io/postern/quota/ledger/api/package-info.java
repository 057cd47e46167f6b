/** Quotas over HTTP: for projects, and for those who run the cloud. */
@NullMarked
package io.postern.quota.ledger.api;

import org.jspecify.annotations.NullMarked;
