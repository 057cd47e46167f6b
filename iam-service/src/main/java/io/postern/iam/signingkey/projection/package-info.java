/** Which keys tokens are verified with. */
@NullMarked
package io.postern.iam.signingkey.projection;

import org.jspecify.annotations.NullMarked;
