@NullMarked
package io.postern.quota.ledger.domain;

import org.jspecify.annotations.NullMarked;
