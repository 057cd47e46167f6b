/** Which users there are. */
@NullMarked
package io.postern.iam.user.projection;

import org.jspecify.annotations.NullMarked;
