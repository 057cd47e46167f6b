/** Who is in which group. */
@NullMarked
package io.postern.iam.membership;

import org.jspecify.annotations.NullMarked;
