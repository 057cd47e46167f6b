/** Which keys there are. */
@NullMarked
package io.postern.iam.accesskey.projection;

import org.jspecify.annotations.NullMarked;
