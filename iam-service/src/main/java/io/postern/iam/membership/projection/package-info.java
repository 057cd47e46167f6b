/** Who is in which group. */
@NullMarked
package io.postern.iam.membership.projection;

import org.jspecify.annotations.NullMarked;
