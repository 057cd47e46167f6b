/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.sound;

import org.jspecify.annotations.NullMarked;
