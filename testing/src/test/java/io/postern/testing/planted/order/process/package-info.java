/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.planted.order.process;

import org.jspecify.annotations.NullMarked;
