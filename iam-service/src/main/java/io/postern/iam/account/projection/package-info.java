/** Which domains there are. */
@NullMarked
package io.postern.iam.account.projection;

import org.jspecify.annotations.NullMarked;
