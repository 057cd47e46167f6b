/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.planted.order.domain;

import org.jspecify.annotations.NullMarked;
