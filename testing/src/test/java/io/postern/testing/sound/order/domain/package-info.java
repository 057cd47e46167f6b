/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.sound.order.domain;

import org.jspecify.annotations.NullMarked;
