@NullMarked
package io.postern.quota.ledger.process;

import org.jspecify.annotations.NullMarked;
