/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.sound.order.projection;

import org.jspecify.annotations.NullMarked;
