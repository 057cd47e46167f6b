/** Which groups there are. */
@NullMarked
package io.postern.iam.group.projection;

import org.jspecify.annotations.NullMarked;
