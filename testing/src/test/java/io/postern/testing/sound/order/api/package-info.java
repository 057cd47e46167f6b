/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.sound.order.api;

import org.jspecify.annotations.NullMarked;
