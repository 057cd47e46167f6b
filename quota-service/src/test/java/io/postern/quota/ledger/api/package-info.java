@NullMarked
package io.postern.quota.ledger.api;

import org.jspecify.annotations.NullMarked;
