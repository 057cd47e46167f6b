/** Feeds HouseRulesTest. */
@NullMarked
package io.postern.testing.sound.journal;

import org.jspecify.annotations.NullMarked;
