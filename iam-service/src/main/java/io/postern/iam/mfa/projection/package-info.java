/** Who has a device. */
@NullMarked
package io.postern.iam.mfa.projection;

import org.jspecify.annotations.NullMarked;
