/** What resources lead to: quota is held when they are requested, and released when they end. */
@NullMarked
package io.postern.quota.ledger.process;

import org.jspecify.annotations.NullMarked;
