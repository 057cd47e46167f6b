/** Queries over all ledgers. */
@NullMarked
package io.postern.quota.ledger.projection;

import org.jspecify.annotations.NullMarked;
