/** Who tries too many passwords is locked for a while. */
@NullMarked
package io.postern.iam.lockout;

import org.jspecify.annotations.NullMarked;
