/** The key that tokens are signed with. */
@NullMarked
package io.postern.iam.signingkey;

import org.jspecify.annotations.NullMarked;
