/** The judges. */
@NullMarked
package io.postern.robustness.check;

import org.jspecify.annotations.NullMarked;
