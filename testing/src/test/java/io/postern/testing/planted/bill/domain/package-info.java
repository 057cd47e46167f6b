/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.planted.bill.domain;

import org.jspecify.annotations.NullMarked;
