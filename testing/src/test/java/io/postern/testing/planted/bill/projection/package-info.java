/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.planted.bill.projection;

import org.jspecify.annotations.NullMarked;
