/** The ledger: how many resources of one kind a project may have, and which ones it has. */
@NullMarked
package io.postern.quota.ledger.domain;

import org.jspecify.annotations.NullMarked;
