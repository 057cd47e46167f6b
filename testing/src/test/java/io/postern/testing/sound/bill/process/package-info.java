/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.sound.bill.process;

import org.jspecify.annotations.NullMarked;
