/** Which policies there are. */
@NullMarked
package io.postern.iam.policy.projection;

import org.jspecify.annotations.NullMarked;
