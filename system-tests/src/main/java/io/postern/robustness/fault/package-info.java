/** What breaks, and when. */
@NullMarked
package io.postern.robustness.fault;

import org.jspecify.annotations.NullMarked;
