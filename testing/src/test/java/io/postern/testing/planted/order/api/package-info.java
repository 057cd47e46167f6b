/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.planted.order.api;

import org.jspecify.annotations.NullMarked;
