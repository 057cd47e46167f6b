/** Bad network between processes. */
@NullMarked
package io.postern.robustness.net;

import org.jspecify.annotations.NullMarked;
