/** What was asked and answered, and what the system says of itself afterwards. */
@NullMarked
package io.postern.robustness.history;

import org.jspecify.annotations.NullMarked;
