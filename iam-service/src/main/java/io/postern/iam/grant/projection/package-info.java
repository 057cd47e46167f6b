/** Which grants there are. */
@NullMarked
package io.postern.iam.grant.projection;

import org.jspecify.annotations.NullMarked;
