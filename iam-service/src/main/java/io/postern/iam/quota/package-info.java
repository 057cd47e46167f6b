/** How much of identity there may be. */
@NullMarked
package io.postern.iam.quota;

import org.jspecify.annotations.NullMarked;
